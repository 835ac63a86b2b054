import * as v from 'valibot';
import { jobStates } from '../../../domain/job/state';
import { ownMoves } from '../../../domain/job/submission';
import { bounds, refuse, staff } from '../../runtime';
import { writeState } from '../edit/write-state';
import { ownOpening } from './own';

/**
 * A contact says at once that an own opening is filled, that it is open after all, or withdraws it. Safe to repeat. Refuses with
 * JOB_NOT_FOUND, JOB_CHANGED, and with JOB_NOT_REOPENED for one that was withdrawn: an organiser publishes it anew.
 */
export const setState = staff('employerContact')
  .input(v.strictObject({ jobId: bounds.id, revision: bounds.whole(0, 1_000_000), state: v.picklist(jobStates) }))
  .mutation(async ({ input: { jobId, revision, state }, ctx }): Promise<{ revision: number }> => {
    const { opening } = await ownOpening(ctx.db, jobId, ctx.reach.employers);
    if (opening.state !== state && !ownMoves[opening.state].includes(state)) return refuse('JOB_NOT_REOPENED');
    return writeState(ctx, opening, revision, state);
  });
