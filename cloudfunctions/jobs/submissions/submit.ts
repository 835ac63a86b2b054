import * as v from 'valibot';
import { cellsToEdit, readEdited } from '../../../domain/job/edit';
import { decidingRegion, flagsOf, mostWaiting, partedCells, submissionMoves } from '../../../domain/job/submission';
import { everywhere } from '../../../domain/person/region';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';
import type { SubmissionDocument } from '../../runtime/documents/submissions';
import { withoutMissing } from '../stored';
import { ownCells } from './cells';
import { grantFor, ownOpening, ownSubmission } from './own';

/**
 * Submitted anew from the revision that was opened, or for the first time for an employer, perhaps to change one of its openings from the
 * revision its cells were read at.
 */
const About = v.variant('as', [
  v.strictObject({ as: v.literal('new'), employerId: bounds.id }),
  v.strictObject({ as: v.literal('change'), jobId: bounds.id, revision: bounds.whole(0, 1_000_000) }),
  v.strictObject({ as: v.literal('again'), revision: bounds.whole(1, 1_000_000) }),
]);

/**
 * Submits an opening of the contact's employer, read as a sheet's row would be, for an organiser to publish. Safe to repeat: a sending is
 * named by the device. Refuses with JOB_UNREAD, WORDS_REFUSED, JOB_NOT_FOUND, JOB_CHANGED for an opening that is not as it was read,
 * SUBMISSION_NOT_FOUND, SUBMISSION_WAITS for an opening that another submission changes already, SUBMISSION_CHANGED, SUBMISSION_SETTLED,
 * SUBMISSIONS_FULL.
 */
export const submit = staff('employerContact')
  .input(v.strictObject({ id: bounds.id, sendId: bounds.id, about: About, cells: ownCells }))
  .mutation(async ({ input: { id, sendId, about, cells }, ctx }): Promise<{ revision: number }> => {
    const { db, grants, reach: { employers } } = ctx;
    const before = await db.submissions.read(id);
    if (before && !employers.includes(before.employerId)) return refuse('SUBMISSION_NOT_FOUND');
    if (before?.sendId === sendId) return { revision: before.revision };
    const { employerId, jobId, isChange } = await aboutWhom();
    const { employer, region } = grantFor(grants, employerId);
    const changed = isChange && jobId !== undefined ? await db.jobs.read(jobId) : undefined;
    if (about.as === 'change' && changed?.revision !== about.revision) return refuse('JOB_CHANGED', '这个岗位刚有变化，已经换成最新的。你改过的格子都在，请再看一眼再交。');
    const now = ctx.now();
    // What a contact does not write stays as the opening has it now.
    const others = changed && partedCells(cellsToEdit(changed)).others;
    const read = readEdited({ ...others, ...cells, employer: changed?.job.employer ?? employer.name }, now, [everywhere]);
    if (read.kind !== 'read') return refuse('JOB_UNREAD');
    const { job, raw } = read.posting;
    await checkText(ctx, Object.values(raw).join('\n'), 'comment');

    // The name of the employer stays in the sheet's own words, also where the sheet had none in this row.
    const own = changed ? { ...raw, employer: changed.raw.employer } : raw;
    const deciding = decidingRegion(changed ? [job, changed.job] : [job], region);
    const content = withoutMissing({ region: deciding, by: ctx.personId, job, raw: own, flags: flagsOf(read.problems), sendId, submittedAt: now, updatedAt: now });
    const trace = effect.trace(ctx, { act: 'submission.send', object: `submissions/${id}`, district: deciding, after: { title: job.title, employer: job.employer } });
    if (before) {
      const { job: reading, raw: words, flags, ...rest } = content;
      const isMine = { _id: id, revision: before.revision, state: _.in([...submissionMoves.submitAnew.from]) };
      const change = { ...rest, job: _.set(reading), raw: _.set(words), flags: _.set(flags), state: 'submitted', revision: _.inc(1), effects: _.push([trace]) };
      return (await db.submissions.updateOne(isMine, change)) ? { revision: before.revision + 1 } : repeated();
    }
    const document: SubmissionDocument = withoutMissing({ _id: id, employerId, state: 'submitted', jobId, isChange, revision: 1, ...content, effects: [trace] });
    return (await db.submissions.insert(document)) ? { revision: 1 } : repeated();

    async function aboutWhom(): Promise<Pick<SubmissionDocument, 'employerId' | 'jobId' | 'isChange'>> {
      if (before) {
        const moved = about.as !== 'again' || before.revision !== about.revision;
        if (!submissionMoves.submitAnew.from.some((state) => state === before.state)) return refuse('SUBMISSION_SETTLED');
        return moved ? refuse('SUBMISSION_CHANGED') : before;
      }
      if (about.as === 'again') return refuse('SUBMISSION_NOT_FOUND');
      const found = about.as === 'change' ? await ownOpening(db, about.jobId, employers) : undefined;
      const whose = found?.employerId ?? (about.as === 'new' ? about.employerId : '');
      if (!employers.includes(whose)) return refuse('SUBMISSION_NOT_FOUND');
      if (found && (await db.submissions.count({ jobId: found.opening._id, state: 'submitted' })) > 0) return refuse('SUBMISSION_WAITS');
      if ((await db.submissions.count({ employerId: whose, state: 'submitted' })) >= mostWaiting) return refuse('SUBMISSIONS_FULL');
      return { employerId: whose, jobId: found?.opening._id, isChange: found !== undefined };
    }

    /** The same sending came twice at once, or somebody else was faster. */
    async function repeated(): Promise<{ revision: number }> {
      const now = await ownSubmission(db, id, employers);
      return now.sendId === sendId ? { revision: now.revision } : refuse('SUBMISSION_CHANGED');
    }
  });
