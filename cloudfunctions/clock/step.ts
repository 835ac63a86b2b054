import type { CallContext } from '../runtime';

export interface StepContext extends Pick<CallContext, 'db' | 'now' | 'requestId' | 'random'> {
  /** A step that works in slices begins no further one once this is false: the others want their turn. */
  hasTime(): boolean;
}

/** A piece of the clock's work that stands alone: when it fails, the others go on and the next minute tries again. */
export interface Step {
  name: string;
  /** Returns how much was done. */
  run(ctx: StepContext): Promise<number>;
}
