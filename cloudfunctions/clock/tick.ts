import { clock } from '../runtime';
import { steps } from './steps';

/** How much each step did; a step that is not here failed, and the log says why. */
export type Round = Record<string, number>;

/** What one step may take before it leaves the rest to the next minute: all of them together stay below the function's time. Milliseconds. */
const TURN = 3500;

/** Every minute: each step in its turn. One that fails does not keep the others waiting. */
export const tick = clock.mutation(async ({ ctx }): Promise<Round> => {
  const round: Round = {};
  for (const { name, run } of steps) {
    const until = ctx.now().getTime() + TURN;
    try {
      round[name] = await run({ ...ctx, hasTime: () => ctx.now().getTime() < until });
    } catch (failure) {
      console.error(JSON.stringify({ requestId: ctx.requestId, step: name, error: failure instanceof Error ? failure.stack : String(failure) }));
    }
  }
  return round;
});
