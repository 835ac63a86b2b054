import * as v from 'valibot';
import { standing, stateNames } from '../../../domain/job/application';
import { studyLevels, type StudyLevel } from '../../../domain/person/profile';
import { bounds, command as _, type Database } from '../../runtime';
import type { Condition } from '../../runtime/database';
import type { ApplicationDocument } from '../../runtime/documents/applying';

const levels = Object.keys(studyLevels) as [StudyLevel, ...StudyLevel[]];

/** What the applicants of one opening are narrowed to. */
export const narrowing = {
  jobId: bounds.id,
  state: v.optional(v.picklist(stateNames)),
  level: v.optional(v.picklist(levels)),
  university: v.optional(bounds.line(60)),
  /** At home here, as the profile said. */
  local: v.optional(v.boolean()),
};
export const Narrowing = v.strictObject(narrowing);
export type Narrowing = v.InferOutput<typeof Narrowing>;

/** The applications to one opening that stand, within the employers of a contact. */
export const ofOpening = (jobId: string, employers: readonly string[]): Condition & Record<string, unknown> => ({ jobId, employerId: _.in([...employers]), state: _.in(standing) });

export const narrowed = ({ jobId, state, level, university, local }: Narrowing, employers: readonly string[]): Condition => ({
  ...ofOpening(jobId, employers),
  ...(state && { state: state === 'withdrawn' ? _.in([]) : state }),
  ...(level && { 'introduction.level': level }),
  ...(university && { 'introduction.university': university }),
  ...(local !== undefined && { 'introduction.local': local }),
});

/** One application of a contact's employers, as long as it stands; undefined for everything else. */
export const applicationOf = async (db: Database, ref: string, employers: readonly string[]): Promise<(ApplicationDocument & { introduction: NonNullable<ApplicationDocument['introduction']> }) | undefined> => {
  const [found] = await db.applications.find({ ref, employerId: _.in([...employers]), state: _.in(standing) }, { limit: 1 });
  return found?.introduction ? { ...found, introduction: found.introduction } : undefined;
};
