import * as v from 'valibot';
import { standing, stateNames } from '../../../domain/job/application';
import { studyLevels, type StudyLevel } from '../../../domain/person/profile';
import { bounds, command as _, type Database } from '../../runtime';
import { heldBy, holderAmong } from '../../../domain/job/held-by';
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

/** The applications to one opening that stand, sent to its employer under one of these names. */
export const ofOpening = (jobId: string, names: readonly string[]): Condition & Record<string, unknown> => ({ jobId, employerId: _.in([...names]), state: _.in(standing) });

export const narrowed = ({ jobId, state, level, university, local }: Narrowing, names: readonly string[]): Condition => ({
  ...ofOpening(jobId, names),
  ...(state && { state: state === 'withdrawn' ? _.in([]) : state }),
  ...(level && { 'introduction.level': level }),
  ...(university && { 'introduction.university': university }),
  ...(local !== undefined && { 'introduction.local': local }),
});

type Standing = ApplicationDocument & { introduction: NonNullable<ApplicationDocument['introduction']> };

/**
 * One application that a contact's employers hold, as long as it stands; undefined for everything else. It was sent to one of them, or to the
 * same employer under another name its opening has had.
 */
export const applicationOf = async (db: Database, ref: string, employers: readonly string[]): Promise<Standing | undefined> => {
  const [found] = await db.applications.find({ ref, state: _.in(standing) }, { limit: 1 });
  if (!found?.introduction) return undefined;
  const application = { ...found, introduction: found.introduction };
  if (employers.includes(found.employerId)) return application;
  const [opening] = await db.jobs.find({ _id: found.jobId }, { limit: 1, fields: ['employerId', 'formerEmployers'] });
  const isHeld = opening !== undefined && holderAmong(opening, employers) !== undefined && heldBy(opening).includes(found.employerId);
  return isHeld ? application : undefined;
};
