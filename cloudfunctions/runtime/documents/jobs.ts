import type { Job, Problem, Raw } from '../../../domain/job/job';
import type { JobHit } from '../../../domain/job/query';
import type { JobState } from '../../../domain/job/state';
import type { SheetSummary } from '../../../domain/job/read-workbook';
import type { Causing } from './effects';

/** An opening: what the sheet said (raw), how it was read (job), and what lists and searches need of it. */
export interface JobDocument {
  _id: string;
  /** Normalised employer and title: equal for openings that only other fields tell apart. */
  base: string;
  /** Tells openings of equal base apart, from 0. */
  ordinal: number;
  job: Job;
  raw: Raw;
  employerId: string;
  state: JobState;
  /** Written since the search index last looked at it. */
  unindexed: boolean;
  tokens: string[];
  /** The facts filters and facets look at. */
  hit: Omit<JobHit, 'id'>;
  /** Rises with every write; a write goes through only from the revision it has seen. */
  revision: number;
  written: Written;
  /** Sample data says so on every screen. */
  sample: boolean;
}

/** The import that wrote an opening last, and what it counted as; an import that is resumed counts it the same again. */
export interface Written {
  importId: string;
  as: 'added' | 'changed';
  at: Date;
}

/** What became, or would become, of the rows of an import. They add up to the openings read. */
export interface Counts {
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
}

export interface ImportDocument extends Causing {
  _id: string;
  by: string;
  startedAt: Date;
  fileId: string;
  fileName: string;
  sample: boolean;
  /** `reading` until every part is staged: an import that died before that is of no use. `removed` until nobody can be writing its parts. */
  state: 'reading' | 'ready' | 'done' | 'removed';
  sheets: SheetSummary[];
  /** Openings in the file, stored or rejected. */
  rows: number;
  /** Cells to look at, by how bad. */
  problems: Record<Problem['level'], number>;
  /** What applying all parts would do, as of the preview. */
  planned: Counts;
  parts: number;
  /** The part to apply next; `parts` when all are applied. Moves by guarded updates only. */
  nextPart: number;
  applied: Counts;
  /** Rows in the parts applied so far. */
  rowsDone: number;
  finishedAt?: Date;
}

export interface StagedOpening {
  id: string;
  base: string;
  ordinal: number;
  /** The revision of the stored opening it was previewed against; 0 when there was none. */
  seen: number;
  /** Ordinals of this base from here on were not stored at the preview. */
  firstNew: number;
  /** Ordinals of this base from here on were given to no row of the import either. */
  firstFree: number;
  job: Job;
  raw: Raw;
}

/** A slice of an import, small enough for one call. `_id` is importId_part. */
export interface ImportPartDocument {
  _id: string;
  importId: string;
  part: number;
  /** Empty once they are applied. */
  openings: StagedOpening[];
  /** How many rows of this slice are not stored. */
  rejected: number;
  problems: Problem[];
}

/** A kept opening. `_id` is openid_jobId. */
export interface FavouriteDocument {
  _id: string;
  personId: string;
  jobId: string;
  keptAt: Date;
}
