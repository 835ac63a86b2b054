import * as v from 'valibot';
import { submissionMoves } from '../../../domain/job/submission';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { ownSubmission } from './own';

/** Takes a submission back before it is decided, or after it was returned. Safe to repeat. Refuses with SUBMISSION_NOT_FOUND, SUBMISSION_SETTLED. */
export const takeBack = staff('employerContact')
  .input(v.strictObject({ id: bounds.id }))
  .mutation(async ({ input: { id }, ctx }): Promise<{ takenBack: true }> => {
    const found = await ownSubmission(ctx.db, id, ctx.reach.employers);
    if (found.state === 'takenBack') return { takenBack: true };
    const trace = effect.trace(ctx, { act: 'submission.takeBack', object: `submissions/${id}`, district: found.region, after: { title: found.job.title } });
    const change = { state: submissionMoves.takeBack.to, updatedAt: ctx.now(), revision: _.inc(1), effects: _.push([trace]) };
    const isDone = await ctx.db.submissions.updateOne({ _id: id, state: _.in([...submissionMoves.takeBack.from]) }, change);
    return isDone || (await ownSubmission(ctx.db, id, ctx.reach.employers)).state === 'takenBack' ? { takenBack: true } : refuse('SUBMISSION_SETTLED');
  });
