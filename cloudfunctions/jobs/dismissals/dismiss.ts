import * as v from 'valibot';
import { bounds, open, refuse, student } from '../../runtime';

export const dismissalId = (personId: string, jobId: string): string => `${personId}_${jobId}`;

const which = v.strictObject({ jobId: bounds.id });

/** Takes an opening out of the caller's lists; who has no account keeps that on the phone. Safe to repeat. Refuses with JOB_NOT_FOUND. */
export const dismiss = student.input(which).mutation(async ({ input: { jobId }, ctx }): Promise<{ dismissed: true }> => {
  if (!(await ctx.db.jobs.read(jobId))) return refuse('JOB_NOT_FOUND');
  await ctx.db.dismissals.insert({ _id: dismissalId(ctx.personId, jobId), personId: ctx.personId, jobId, at: ctx.now() });
  return { dismissed: true };
});

/** Puts it back. Safe to repeat. */
export const undismiss = open.input(which).mutation(async ({ input: { jobId }, ctx }): Promise<{ dismissed: false }> => {
  await ctx.db.dismissals.remove({ _id: dismissalId(ctx.personId, jobId) });
  return { dismissed: false };
});
