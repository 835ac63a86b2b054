/** An opening as we understand it. The words of the sheet are kept beside it (`Raw`), never lost in it. */
import type { JobField } from './columns';
import type { Deadline } from './deadline';
import type { Education } from './education';
import type { Headcount } from './headcount';
import type { JobKind } from './kind';
import type { Majors } from './majors';
import type { Places } from './places';
import type { Salary } from './salary';

export interface Job {
  employer: string;
  title: string;
  kind: JobKind;
  headcount: Headcount;
  education: Education;
  majors: Majors;
  salary: Salary;
  places: Places;
  deadline: Deadline;
  /** Tags, see `welfare.ts`. */
  welfare: string[];
  /** Free text, tidied; contacts in it are masked. */
  text: Partial<Record<TextField, string>>;
}

export const textFields = ['employerKind', 'employerIntroduction', 'industry', 'code', 'duties', 'requirements', 'period', 'notes', 'source'] as const satisfies readonly JobField[];

export type TextField = (typeof textFields)[number];

/** What the cells said, as typed; only contacts are masked. A field without a cell is missing. */
export type Raw = Partial<Record<JobField, string>>;

/** A doubtful or bad cell, where it stands, and what is made of it. */
export interface Problem {
  sheet: string;
  /** Excel's row number. */
  row: number;
  /** Excel's column letter; empty when the row has no such cell. */
  column: string;
  header: string;
  field: JobField;
  raw: string;
  reason: string;
  storedAs: string;
  /** `rejected`: because of this cell the row is not stored. */
  level: 'doubtful' | 'bad' | 'rejected';
}

export interface Posting {
  sheet: string;
  row: number;
  raw: Raw;
  job: Job;
}
