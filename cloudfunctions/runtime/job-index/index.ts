export { forgetRetired, forgetUnpublished, gatherAll } from './gather';
export { mendIndex } from './mend';
export { openJobIndex } from './warm';
