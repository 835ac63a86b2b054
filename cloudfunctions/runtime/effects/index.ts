export { carryOut, messageTo } from './carry-out';
export { announce, message, trace } from './cause';
export { causes, gatherEffects } from './gather';
