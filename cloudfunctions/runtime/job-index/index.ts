export { forgetRetired, forgetUnpublished, gatherAll } from './gather';
export { mendIndex } from './mend';
export { askJobIndex, openJobIndex } from './warm';
