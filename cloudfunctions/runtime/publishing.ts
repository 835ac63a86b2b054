import { submissionMoves } from '../../domain/job/submission';
import { command as _, type Database } from './database';
import type { JobDocument } from './documents/jobs';
import type { SubmissionDocument } from './documents/submissions';
import * as effect from './effects/cause';

/**
 * Publishing a submission is two writes: first it is `publishing`, so that nobody takes it back or submits it anew, then its opening is
 * written, which says what it came from, and the submission is `published`. What stands between the two is finished by whoever publishes it
 * again, or by the clock.
 */

/** Longer than a call lives, milliseconds. */
const abandonedAfter = 2 * 60_000;
const AT_ONCE = 100;

/** Whether this opening is the submission, at the revision that was looked at. */
export const isWritten = ({ _id, revision }: Pick<SubmissionDocument, '_id' | 'revision'>, opening: Pick<JobDocument, 'submitted'> | undefined): boolean =>
  opening?.submitted?.id === _id && opening.submitted.revision === revision;

/** Its opening is written: whoever submitted it hears so, once. `false` when it was settled before. */
export const settlePublished = (db: Database, { _id, revision, by, job: { title } }: SubmissionDocument, at: Date): Promise<boolean> => {
  const told = effect.message(`submission_${_id}_${revision}`, at, by, { kind: 'submissionPublished', submissionId: _id, title });
  const change = { state: submissionMoves.publish.to, updatedAt: at, revision: _.inc(1), effects: _.push([told]) };
  return db.submissions.updateOne({ _id, revision, state: _.in([...submissionMoves.publish.from]) }, change);
};

/** It waits again: its opening is not written. What another decision is publishing stays so. */
export const letGoOf = (db: Database, { _id, revision }: Pick<SubmissionDocument, '_id' | 'revision'>, decisionId: string): Promise<boolean> =>
  db.submissions.updateOne({ _id, revision, state: 'publishing', 'decided.decisionId': decisionId }, { state: submissionMoves.letGo.to });

/** Finishes, or lets go of, what somebody began to publish and never finished. Safe to repeat. Returns how many. */
export const finishPublishing = async ({ db, now }: { db: Database; now(): Date }): Promise<number> => {
  const abandoned = await db.submissions.find({ state: 'publishing', updatedAt: _.lte(new Date(now().getTime() - abandonedAfter)) }, { limit: AT_ONCE });
  for (const submission of abandoned) {
    const opening = submission.jobId === undefined ? undefined : await db.jobs.read(submission.jobId);
    await (isWritten(submission, opening) ? settlePublished(db, submission, now()) : letGoOf(db, submission, submission.decided?.decisionId ?? ''));
  }
  return abandoned.length;
};
