import type { ApplicationState } from '../../../domain/job/application';
import type { StudyLevel } from '../../../domain/person/profile';

/** What the applicants of one opening are narrowed to. */
export interface Narrowing {
  state?: ApplicationState;
  level?: StudyLevel;
  university?: string;
  local?: boolean;
}

/** How many conditions stand behind the filter sheet; the states stand on the page itself. */
export const countOf = ({ level, university, local }: Narrowing): number => [level, university, local].filter((each) => each !== undefined).length;

/** What is not narrowed is not said. */
export const questionOf = (jobId: string, narrowing: Narrowing) => ({
  jobId,
  ...Object.fromEntries(Object.entries(narrowing).filter(([, value]) => value !== undefined)),
}) as Narrowing & { jobId: string };
