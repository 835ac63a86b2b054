import { gatherAll } from '../../runtime/job-index';
import type { CallContext } from '../../runtime';

/** How long a call may spend on it, milliseconds; what is left the clock takes within a minute. */
const searchTime = 4000;

/** Students find at once what was written. It is written already: when this fails, the call does not, and the clock does it within a minute. */
export async function takeIntoSearch(ctx: CallContext): Promise<void> {
  const end = ctx.now().getTime() + searchTime;
  try {
    await gatherAll(ctx, () => ctx.now().getTime() < end);
  } catch (failure) {
    console.error(JSON.stringify({ requestId: ctx.requestId, gathering: 'openings', error: String(failure) }));
  }
}
