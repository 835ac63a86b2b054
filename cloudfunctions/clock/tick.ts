import { clock } from '../runtime';
import { steps } from './steps';

/** How much each step did; a step that is not here failed, and the log says why. */
export type Round = Record<string, number>;

/** Every minute: each step in its turn. One that fails does not keep the others waiting. */
export const tick = clock.mutation(async ({ ctx }): Promise<Round> => {
  const round: Round = {};
  for (const { name, run } of steps) {
    try {
      round[name] = await run(ctx);
    } catch (failure) {
      console.error(JSON.stringify({ requestId: ctx.requestId, step: name, error: failure instanceof Error ? failure.stack : String(failure) }));
    }
  }
  return round;
});
