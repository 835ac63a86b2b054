export { forgetRetired, gatherAll } from './gather';
export { openJobIndex } from './warm';
