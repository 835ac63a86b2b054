/** What people ask of the list of openings. */
import type { EducationLevel } from './education-level';
import type { EmployerKind } from './employer-kind';
import type { JobKind } from './kind';

export const jobSorts = ['fit', 'salary', 'newest', 'closing'] as const;
export type JobSort = (typeof jobSorts)[number];

/** Characters; what is longer finds nothing more. */
export const longestSearch = 60;

export interface JobQuery {
  text?: string;
  kinds?: readonly JobKind[];
  /** The level I hold: openings that ask for no more, or do not say. */
  education?: EducationLevel;
  /** Codes of divisions, six digits; an opening fits when one of its places lies in one of them. */
  places?: readonly string[];
  /** Yuan a month: openings whose pay may reach this. Openings without a figure do not fit. */
  salaryFloor?: number;
  employerKinds?: readonly EmployerKind[];
  industries?: readonly string[];
  chains?: readonly string[];
  /** Majors or classes of majors of the catalogue. */
  majors?: readonly string[];
  welfare?: readonly string[];
  employerId?: string;
  /** Closes within a week. */
  closingSoon?: boolean;
  /** First published within the last week. */
  newThisWeek?: boolean;
  /** Says that those who studied abroad are welcome. */
  overseas?: boolean;
  sort: JobSort;
}

export const salarySteps = [4000, 6000, 8000, 10000, 15000, 20000] as const;

/** The span of “soon” and “new”. */
export const weekMs = 7 * 24 * 60 * 60 * 1000;

/** Whether the last moment to apply has passed. Openings without one stay open. */
export const isClosed = (hit: { closesAt?: Date }, now: Date): boolean => hit.closesAt !== undefined && hit.closesAt < now;
