/** What an import would change in an opening, in the words of the sheet. */
import { canonical, type Version } from './difference';
import { fieldNames, jobFields, type JobField } from './columns';
import type { Job } from './job';
import type { JobState } from './state';

export interface FieldChange {
  /** 薪资待遇 */
  name: string;
  /** What the cell said and says; null when there was or is none. Missing when the same words are read in another way. */
  before?: string | null;
  after?: string | null;
}

/** The field of the sheet that each part of the reading comes from first. */
const sources: Partial<Record<keyof Job, JobField>> = {
  employer: 'employer', title: 'title', kind: 'kind', headcount: 'headcount', education: 'education', majors: 'majors', salary: 'salary', places: 'place', deadline: 'deadline', welfare: 'welfare',
};

/** Enough to see what changed; whole texts stand in the opening. Characters. */
const longest = 160;
const shown = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text.length > longest ? `${text.slice(0, longest)}…` : text);

export const stateNames: Record<JobState, string> = { open: '招聘中', filled: '已招满', withdrawn: '已下架' };

/** Field by field, in the words of the cells; when all cells say what they said, those that are read in another way. */
export function changesOf(before: Version, after: Version): FieldChange[] {
  const words = jobFields.filter((field) => (before.raw[field] ?? '') !== (after.raw[field] ?? ''));
  if (words.length > 0) return words.map((field): FieldChange => ({ name: fieldNames[field], before: shown(before.raw[field]), after: shown(after.raw[field]) }));
  const readAnew = (Object.entries(sources) as [keyof Job, JobField][]).filter(([part]) => canonical(before.job[part]) !== canonical(after.job[part]));
  return readAnew.map(([, field]): FieldChange => ({ name: fieldNames[field] }));
}
