/** An opening that an employer's contact submits: it is public once an organiser has published it. */
import { covers } from '../person/region';
import { jobFields, type JobField } from './columns';
import type { EditedCells } from './edit';
import type { Job, Problem } from './job';
import type { JobState } from './state';

export const submissionStates = {
  submitted: '待审',
  publishing: '正在发布',
  returned: '已退回',
  published: '已发布',
  takenBack: '已收回',
} as const;
export type SubmissionState = keyof typeof submissionStates;

interface Move {
  by: 'contact' | 'organiser';
  from: readonly SubmissionState[];
  to: SubmissionState;
}

/** Every move there is, besides the first submitting. What was published or taken back stays so: whoever wants more submits anew. */
export const submissionMoves = {
  submitAnew: { by: 'contact', from: ['submitted', 'returned'], to: 'submitted' },
  takeBack: { by: 'contact', from: ['submitted', 'returned'], to: 'takenBack' },
  /** An organiser publishes it: until its opening is written, nobody else moves it. */
  claim: { by: 'organiser', from: ['submitted'], to: 'publishing' },
  publish: { by: 'organiser', from: ['submitted', 'publishing'], to: 'published' },
  letGo: { by: 'organiser', from: ['publishing'], to: 'submitted' },
  return: { by: 'organiser', from: ['submitted'], to: 'returned' },
} as const satisfies Record<string, Move>;

/** What a contact may make of an opening of theirs at once. One that was withdrawn, perhaps by an organiser, is only published anew. */
export const ownMoves: Readonly<Record<JobState, readonly JobState[]>> = { open: ['filled', 'withdrawn'], filled: ['open', 'withdrawn'], withdrawn: [] };

/** So many submissions of one employer may wait at a time. */
export const mostWaiting = 200;

/** What a contact writes; the employer's name is the one they speak for. What else a sheet says of an opening stays as it is. */
export const submittedFields = [
  'title', 'kind', 'headcount', 'place', 'salary', 'education', 'majors', 'duties', 'requirements', 'welfare', 'deadline', 'period', 'notes',
] as const satisfies readonly JobField[];

/** The cells of an opening that a contact writes, and those that are not theirs to write. */
export function partedCells(cells: EditedCells): { written: EditedCells; others: EditedCells } {
  const isWritten = (field: JobField): boolean => submittedFields.some((each) => each === field);
  const only = (fields: readonly JobField[]): EditedCells => Object.fromEntries(fields.flatMap((field) => (cells[field] === undefined ? [] : [[field, cells[field]]])));
  return { written: only(submittedFields), others: only(jobFields.filter((field) => !isWritten(field))) };
}

/** What was written since an opening was read, put over its cells as they are now: where nothing was written, what others changed meanwhile stays. */
export const writtenOver = (now: EditedCells, before: EditedCells, written: EditedCells): EditedCells => ({
  ...now,
  ...Object.fromEntries(submittedFields.flatMap((field) => ((written[field] ?? '') === (before[field] ?? '') ? [] : [[field, written[field]]]))),
});

/** What is doubtful about a submission: telephone numbers, words that shut people out, cells that are hard to read. */
export type Flag = Pick<Problem, 'field' | 'reason' | 'storedAs' | 'level'>;

export const flagsOf = (problems: readonly Problem[]): Flag[] => problems.map(({ field, reason, storedAs, level }) => ({ field, reason, storedAs, level }));

/** The cells to copy into a new submission: all but the day it closed on, and the code of the old one. */
export const cellsToCopy = (cells: EditedCells): EditedCells => ({ ...cells, deadline: undefined, code: undefined });

/**
 * The region whose organisers decide: the one district all openings lie in, or else the city of the contact's grant, also for openings that
 * name no place or lie elsewhere. Whoever's region covers it may write what is submitted, see `beyondReach`.
 */
export function decidingRegion(openings: readonly Pick<Job, 'places'>[], grantedIn: string): string {
  const home = `${grantedIn.slice(0, 4)}00`;
  const codes = new Set(openings.flatMap(({ places }) => (places.list.length === 0 ? [home] : places.list.map(({ code }) => code))));
  const [only, another] = codes;
  return only !== undefined && another === undefined && covers(home, only) ? only : home;
}
