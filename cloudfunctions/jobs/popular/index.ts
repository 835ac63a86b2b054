export { noteSearch } from './note';
export { popular } from './popular';
