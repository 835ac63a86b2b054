import * as v from 'valibot';
import type { SubmissionState } from '../../../domain/job/submission';
import { bounds, command as _, staff } from '../../runtime';

/** A submission as its employer's contacts see it in a list. Instants are ISO 8601 in UTC. */
export interface OwnSubmission {
  id: string;
  title: string;
  employer: string;
  isChange: boolean;
  state: SubmissionState;
  /** Why it came back. */
  reason: string | null;
  updatedAt: string;
}

const PAGE = 20;

/** What the contact's employers submitted and did not take back, the latest first. */
export const mine = staff('employerContact')
  .input(v.strictObject({ cursor: v.optional(bounds.whole(0, 100_000)) }))
  .query(async ({ input: { cursor = 0 }, ctx }): Promise<{ submissions: OwnSubmission[]; next: number | null }> => {
    const asked = { employerId: _.in([...ctx.reach.employers]), state: _.neq('takenBack') };
    const fields = ['job.title', 'job.employer', 'isChange', 'state', 'decided', 'updatedAt'];
    const found = await ctx.db.submissions.find(asked, { order: [['updatedAt', 'desc'], ['_id', 'asc']], skip: cursor, limit: PAGE + 1, fields });
    const submissions = found.slice(0, PAGE).map(({ _id, job: { title, employer }, isChange, state, decided, updatedAt }): OwnSubmission => ({
      id: _id, title, employer, isChange, state, reason: state === 'returned' ? (decided?.reason ?? null) : null, updatedAt: updatedAt.toISOString(),
    }));
    return { submissions, next: found.length > PAGE ? cursor + PAGE : null };
  });
