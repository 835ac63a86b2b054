export { aggregate, command, type Collection, type Database } from './database';
export type { CallContext } from './context';
export * as effect from './effects/cause';
export { firstInvitation, secret } from './environment';
export { clock, open, router, staff, student } from './procedures';
export { refuse } from './refuse';
export { serve } from './serve';
export { checkText } from './text-check';
export * as bounds from './bounds';
