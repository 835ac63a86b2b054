import * as v from 'valibot';
import { changesOf, stateNames, type FieldChange } from '../../../domain/job/changes';
import { jobFields } from '../../../domain/job/columns';
import { baseOf } from '../../../domain/job/identity';
import type { Job, Raw } from '../../../domain/job/job';
import { describePlace } from '../../../domain/job/places';
import type { Flag } from '../../../domain/job/submission';
import { bounds, command as _, staff } from '../../runtime';
import type { SubmissionDocument } from '../../runtime/documents/submissions';
import { within } from '../../runtime/within';
import { offeredWithin } from '../pictures/waiting';
import { openingsById, openingsByBase, type KnownOpening } from '../stored';

/** A submission that waits for an organiser. Instants are ISO 8601 in UTC. */
export interface WaitingSubmission {
  id: string;
  /** To be said again with the decision: nobody publishes what they have not seen. */
  revision: number;
  jobRevision: number;
  employer: string;
  title: string;
  place: string;
  submittedAt: string;
  /** How it is read, and the words of its cells: the long texts are read as they are written. */
  job: Omit<Job, 'text'>;
  raw: Raw;
  flags: Flag[];
  /** Field by field against what is published; null for an opening that is new. */
  changes: FieldChange[] | null;
  /** Openings that look like the same one. */
  alike: { id: string; title: string; place: string }[];
}

export interface SubmissionQueue {
  submissions: WaitingSubmission[];
  /** How many wait in all. */
  total: number;
  next: number | null;
}

const PAGE = 10;
/** Long submissions are fewer on a page: a reply must be far below the cloud's 1 MB. Bytes of JSON, unless one alone is more. */
const bytesOfPage = 200_000;
/** Openings of equal name shown beside a new one. */
const mostAlike = 3;

const waitingFor = (regions: readonly string[]) => _.and([{ state: 'submitted' }, within('region', regions)]);

/** What the organiser of a region is to look at, the oldest first. */
export const queue = staff('editor')
  .input(v.strictObject({ cursor: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input: { cursor = 0 }, ctx: { db, reach } }): Promise<SubmissionQueue> => {
    const asked = waitingFor(reach.regions);
    const [found, total] = await Promise.all([db.submissions.find(asked, { order: [['submittedAt', 'asc'], ['_id', 'asc']], skip: cursor, limit: PAGE + 1 }), db.submissions.count(asked)]);
    const shown = found.slice(0, PAGE);
    const fresh = shown.filter(({ isChange }) => !isChange);
    const [published, alike] = await Promise.all([
      openingsById(db, shown.flatMap(({ isChange, jobId }) => (isChange && jobId !== undefined ? [jobId] : []))),
      openingsByBase(db, [...new Set(fresh.map(baseOf))]),
    ]);
    const submissions = fitting(shown.map((submission) => waitingOf(submission, published.get(submission.jobId ?? ''), alike.get(baseOf(submission)) ?? [])));
    return { submissions, total, next: found.length > submissions.length ? cursor + submissions.length : null };
  });

/** How many openings wait, and how many employers' pictures: what an organiser sees on their desk. */
export const waiting = staff('editor').query(async ({ ctx: { db, reach } }): Promise<{ count: number; pictured: number }> => {
  const [count, pictured] = await Promise.all([db.submissions.count(waitingFor(reach.regions)), db.employers.count(offeredWithin(reach.regions))]);
  return { count, pictured };
});

/** As many as fit on a page, one at least. */
function fitting(waiting: readonly WaitingSubmission[]): WaitingSubmission[] {
  let room = bytesOfPage;
  const end = waiting.findIndex((each, at) => (room -= Buffer.byteLength(JSON.stringify(each))) < 0 && at > 0);
  return waiting.slice(0, end < 0 ? waiting.length : end);
}

const placesOf = ({ places }: Pick<Job, 'places'>): string => places.list.map(describePlace).join('、');

function withoutTexts(job: Job): WaitingSubmission['job'] {
  const read: WaitingSubmission['job'] & Partial<Job> = { ...job };
  delete read.text;
  return read;
}

const waitingOf = ({ _id, revision, job, raw, flags, submittedAt, isChange }: SubmissionDocument, published: KnownOpening | undefined, alike: readonly KnownOpening[]): WaitingSubmission => ({
  id: _id,
  revision,
  jobRevision: published?.revision ?? 0,
  employer: job.employer,
  title: job.title,
  place: placesOf(job),
  submittedAt: submittedAt.toISOString(),
  job: withoutTexts(job),
  raw: Object.fromEntries(jobFields.flatMap((field) => (raw[field] === undefined || field === 'employer' ? [] : [[field, raw[field]]]))),
  flags,
  changes: isChange && published ? [...reopening(published), ...changesOf(published, { job, raw })] : null,
  alike: isChange ? [] : alike.filter(({ state }) => state === 'open').slice(0, mostAlike).map((opening) => ({ id: opening.id, title: opening.job.title, place: placesOf(opening.job) })),
});

/** What is published is open, whatever became of it before. */
const reopening = ({ state }: KnownOpening): FieldChange[] => (state === 'open' ? [] : [{ name: '状态', before: stateNames[state], after: stateNames.open }]);

