import type { CallContext } from '../runtime';

/** A piece of the clock's work that stands alone: when it fails, the others go on and the next minute tries again. */
export interface Step {
  name: string;
  /** Returns how much was done. */
  run(ctx: Pick<CallContext, 'db' | 'now' | 'requestId' | 'random'>): Promise<number>;
}
