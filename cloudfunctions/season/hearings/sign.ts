import * as v from 'valibot';
import { bounds, staff } from '../../runtime';
import { asked, signFor, type Signed } from '../room/voip';
import { ownHearing } from './own-hearing';

/** Lets the interviewer of a slot into its room of WeChat's own. Refuses with SLOT_NOT_FOUND, NOBODY_BOOKED, TRY_AGAIN. */
export const sign = staff('interviewer')
  .input(v.strictObject({ slotId: bounds.id, ...asked }))
  .query(async ({ input: { slotId, ...question }, ctx }): Promise<Signed> => {
    await ownHearing(ctx, slotId);
    return signFor(slotId, question, ctx.requestId);
  });
