export { carryOut } from './carry-out';
export { message, trace } from './cause';
export { causes, gatherEffects } from './gather';
