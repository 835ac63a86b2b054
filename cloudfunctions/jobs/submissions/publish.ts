import { baseOf, openingId } from '../../../domain/job/identity';
import { changesOf } from '../../../domain/job/changes';
import { firstFreeAfter } from '../../../domain/job/pairing';
import { beyondReach } from '../../../domain/job/within-reach';
import { command as _, effect, type CallContext } from '../../runtime';
import type { JobDocument } from '../../runtime/documents/jobs';
import type { SubmissionDocument } from '../../runtime/documents/submissions';
import { isWritten } from '../../runtime/publishing';
import { rewritten } from '../edit/rewritten';
import { told } from '../edit/save';
import { districtOf } from '../edit/write-state';
import { digestOf } from '../imports/digests';
import { changeTo, documentOf, sketchesOf } from '../stored';

/** What wrote an opening that an organiser published. */
const bySubmission = 'submission';

/** What the organiser looked at, and where they may write. */
export interface Seen {
  revision: number;
  jobRevision: number;
  regions: readonly string[];
}

/**
 * Writes the opening of a submission that is being published, as it was looked at; `false` when it, or what it changes, is another by now. A
 * new one is first given its place, in the submission itself: whoever publishes at the same time, or again after a death, finds the same
 * place, and the opening there says which submission it is.
 */
export async function writeOpening(ctx: CallContext, id: string, seen: Seen): Promise<boolean> {
  for (;;) {
    const submission = await ctx.db.submissions.read(id);
    if (submission?.state !== 'publishing' || submission.revision !== seen.revision) return false;
    const stored = submission.jobId === undefined ? undefined : await ctx.db.jobs.read(submission.jobId);
    if (isWritten(submission, stored)) return true;
    if (stored && submission.isChange) {
      if (!mayChange(stored, seen)) return false;
      if (await change(ctx, submission, stored)) return true;
      continue;
    }
    const { ordinal, base, jobId } = await placeFor(ctx, submission);
    if (submission.jobId === jobId) {
      if (await ctx.db.jobs.insert(added(ctx, submission, { id: jobId, base, ordinal }))) return true;
      continue;
    }
    // Its own place may be taken because whoever publishes at the same time has just written it there.
    const there = submission.jobId === undefined ? undefined : await ctx.db.jobs.read(submission.jobId);
    if (!isWritten(submission, there)) await reserve(ctx, submission, jobId);
  }
}

/** The next free place of its base: two equal openings are two. */
async function placeFor({ db }: CallContext, submission: SubmissionDocument): Promise<{ base: string; ordinal: number; jobId: string }> {
  const base = baseOf(submission);
  const ordinal = firstFreeAfter((await sketchesOf(db, [base])).get(base) ?? []);
  return { base, ordinal, jobId: openingId(base, ordinal) };
}

/** Of two who reserve at once one does; both look again. */
const reserve = ({ db }: CallContext, { _id, revision, jobId }: SubmissionDocument, place: string): Promise<boolean> =>
  db.submissions.updateOne({ _id, revision, state: 'publishing', jobId: jobId ?? _.exists(false) }, { jobId: place });

function added(ctx: CallContext, submission: SubmissionDocument, place: { id: string; base: string; ordinal: number }): JobDocument {
  const { _id, revision, job, raw, region } = submission;
  const at = ctx.now();
  const about = { written: { importId: bySubmission, as: 'added' as const, at }, sample: false, revision: 1, state: 'open' as const, publishedAt: at, broughtFor: [region] };
  const document = documentOf({ ...place, digest: digestOf({ job, raw }), job, raw }, about);
  return { ...document, submitted: { id: _id, revision }, effects: [traced(ctx, submission, place.id)] };
}

/** Whether the opening is the one that was looked at, and for these regions to write. */
const mayChange = (stored: JobDocument, { jobRevision, regions }: Seen): boolean =>
  stored.revision === jobRevision && stored.mergedInto === undefined && beyondReach(stored.job, regions) === undefined;

/** `false` when somebody else wrote it meanwhile. */
async function change(ctx: CallContext, submission: SubmissionDocument, stored: JobDocument): Promise<boolean> {
  const { _id, revision, job, raw } = submission;
  const document = rewritten(stored, { job, raw }, 'open', { importId: bySubmission, as: 'changed', at: ctx.now() });
  const trace = traced(ctx, submission, stored._id, stored);
  return ctx.db.jobs.updateOne({ _id: stored._id, revision: stored.revision }, { ...changeTo(document, stored), submitted: _.set({ id: _id, revision }), effects: _.push([trace]) });
}

function traced(ctx: CallContext, { job, raw }: SubmissionDocument, jobId: string, before?: JobDocument) {
  const fields = before ? changesOf(before, { job, raw }) : [];
  const after = before ? { before: told(fields, 'before'), after: told(fields, 'after') } : { after: { title: job.title, employer: job.employer } };
  return effect.trace(ctx, { act: 'job.publish', object: `jobs/${jobId}`, district: districtOf(job.places.list), ...after });
}
