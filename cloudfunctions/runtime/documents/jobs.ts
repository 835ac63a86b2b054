import type { Causing } from './effects';
import type { Job, Raw } from '../../../domain/job/job';
import type { JobHit } from '../../../domain/job/hit';
import type { JobState } from '../../../domain/job/state';

/** An opening: what the sheet said (raw) and how it was read (job). */
export interface JobDocument extends Causing {
  _id: string;
  /** Normalised employer and title: equal for openings that only other fields tell apart. */
  base: string;
  /** Tells openings of equal base apart, from 0. */
  ordinal: number;
  job: Job;
  raw: Raw;
  /** Equal for openings that are equal in every cell and in how they are read: an import sees by it what is unchanged. */
  digest: string;
  /** Equal for a row of a sheet that comes again as it was; missing for what was written in the app. */
  print?: string;
  /** The imports that replaced each other and brought it last; missing for what was written in the app. */
  series?: string;
  /** The regions of whoever imported it first, or whose organisers published it: an opening that lies elsewhere is theirs. */
  broughtFor?: string[];
  /** Of the name it has now. */
  employerId: string;
  /** Of the names it had before they were put right, see `heldBy`. */
  formerEmployers?: string[];
  state: JobState;
  /** The opening it was merged into: two sources told of the same one. It is withdrawn, and shares of it lead there. */
  mergedInto?: string;
  /** Openings of the same employer and title that an organiser said are others. */
  apart?: string[];
  /** The submission that an organiser published as it is, at the revision they saw. */
  submitted?: { id: string; revision: number };
  /** Written since the search index last looked at it. */
  unindexed: boolean;
  hit: JobHit;
  /** Rises with every write; a write goes through only from the revision it has seen. */
  revision: number;
  written: Written;
  /** Sample data says so on every screen. */
  sample: boolean;
}

/** What wrote an opening last, and what it counted as; an import that is resumed counts it the same again. */
export interface Written {
  /** The import; for what was written in the app, `edit`, `submission` and `undo` names. */
  importId: string;
  as: 'added' | 'changed';
  at: Date;
}

/** A kept opening. `_id` is openid_jobId. */
export interface FavouriteDocument {
  _id: string;
  personId: string;
  jobId: string;
  keptAt: Date;
}
