import type { FieldChange } from '../../../domain/job/changes';
import type { Job, Problem, Raw } from '../../../domain/job/job';
import type { SkippedRows } from '../../../domain/job/read-workbook';
import type { SheetSummary } from '../../../domain/job/sheet-summary';
import type { SheetOutline } from '../../../domain/sheet/grid';
import type { Causing } from './effects';
import type { JobDocument } from './jobs';
import type { Packed } from './packed';

/** What became, or would become, of the rows of an import. They add up to the openings read. */
export interface Counts {
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
}

/**
 * `unpacking` the file into slices; `reading` them into openings; `comparing` those with what is stored; `ready` to be written, or being
 * written; `closing` what the workbook no longer has; `done`; `undoing`; `undone`; `removed` until nobody can be writing its parts.
 */
export type ImportState = 'unpacking' | 'reading' | 'comparing' | 'ready' | 'closing' | 'done' | 'undoing' | 'undone' | 'removed';

export interface ImportDocument extends Causing {
  _id: string;
  by: string;
  startedAt: Date;
  fileId: string;
  fileName: string;
  /** Where its slices lie: `cloud://…/`, without the path. */
  storage: string;
  /** Set once it is being written: from then on it is neither read again nor taken for one that was left. */
  begun?: boolean;
  /** Whether its slices are still there. They hold what the workbook holds, names and telephone numbers too. */
  slicesKept: boolean;
  sample: boolean;
  /** The regions of whoever began it: where its openings may lie. */
  regions: string[];
  /** The first of the imports that replaced each other; its own id for one that replaces none. */
  series: string;
  state: ImportState;
  /** Rises when everything is read anew, after decisions. */
  round: number;
  /** The sheets, and how many slices and rows with words each has. */
  outlines: (Pick<SheetOutline, 'name' | 'hidden'> & { hiddenColumns: number[]; slices: number; rows: number })[];
  /** How far the sheet is read whose slice comes next: JSON. Missing before its first. */
  progress?: string;
  sheets: SheetSummary[];
  /** Openings in the file, stored or rejected. */
  rows: number;
  /** Cells to look at, by how bad. */
  problems: Record<Problem['level'], number>;
  /** What applying all parts would do, as of the comparison. */
  planned: Counts;
  /** One part for each slice. */
  parts: number;
  /** The part that is read, compared or applied next, by the state; past the last one while what is missing is counted. Moves by guarded updates only. */
  next: number;
  /** Rows that an organiser says are these stored openings of the series, under another title; kept when everything is read anew, until it is another series. */
  renamed?: { sheet: number; row: number; id: string }[];
  /** How many openings of which series were found again in this workbook. */
  found: Record<string, number>;
  applied: Counts;
  /** When it was last begun or gone on to be written, and whether its organiser was told since that it stands still. */
  movedAt?: Date;
  toldStill?: boolean;
  /** Openings not written, because somebody wrote them after the preview or they would have another employer's name: they wait for a decision. Added to `applied` they are all rows. */
  held?: number;
  /** Rows in the parts applied so far. */
  rowsDone: number;
  /** What to do about openings of the series that the workbook no longer has. */
  missing: { count: number; withdraw: boolean; except: string[] };
  /** The first of those openings. */
  gone?: string[];
  /** Openings up to this id are counted as missing or not, closed, or put back by an undo. */
  walkedTo: string;
  closed: number;
  finishedAt?: Date;
  undone?: { at: Date; restored: number; withdrawn: number; left: string[] };
}

/** What is remembered of every opening that was read, in the order of the rows. */
export interface OpeningKey {
  /** Missing for a row that came again as it was: nothing more is asked about it. */
  base?: string;
  /** Equal for rows that say the same, whatever their source. Missing for a row that came again as it was. */
  repeat?: string;
  /** The sheet's place in the workbook, from 0. */
  sheet: number;
  row: number;
  /** The stored opening that is just so. */
  id?: string;
  /** Its place among the part's `openings`, when it is not stored just so. */
  at?: number;
}

/** An opening to be written, unless the comparison finds it unchanged. */
export interface StagedOpening {
  base: string;
  digest: string;
  /** What the row said, all of it. */
  print: string;
  /** The stored opening it is by the key that an export wrote, or because an organiser said so. */
  keyed?: string;
  job: Job;
  raw: Raw;
}

/** What is to become of a staged opening. */
export interface Plan {
  as: 'added' | 'changed' | 'unchanged';
  id: string;
  ordinal: number;
  /** The revision of the stored opening it was compared with; 0 when there was none. */
  seen: number;
  /** Ordinals of this base from here on were not stored at the comparison. */
  firstNew: number;
  /** Ordinals of this base from here on were given to no row of the import either. */
  firstFree: number;
  changes: FieldChange[];
}

export type PlannedOpening = StagedOpening & Plan;

/** One that waits for a decision, under the id it would be written to. */
export type HeldOpening = StagedOpening & Pick<Plan, 'id' | 'ordinal'> & { at: number };

/** A plan, and the place among the part's `openings` of the one it is for. */
export interface PlacedPlan {
  at: number;
  plan: Plan;
}

/** What one slice was read into, small enough for one call. `_id` is importId_round_part. */
export interface ImportPartDocument {
  _id: string;
  importId: string;
  round: number;
  part: number;
  /** The sheet it is a slice of, by its place in the workbook. */
  sheet: number;
  keys: Packed<OpeningKey[]>;
  /** Missing once they are applied. */
  openings?: Packed<StagedOpening[]>;
  /** Those of them that wait for a decision, and their ids. */
  held?: Packed<HeldOpening[]>;
  heldIds?: string[];
  /** By the part whose openings they were planned with, since rows of one base may stand in several. */
  plans: Record<string, Packed<PlacedPlan[]>>;
  /** The stored openings that staged ones were found to be, reworded. */
  paired: string[];
  /** How many rows of this slice are openings, and how many of those are not stored, or stored just so. */
  rows: number;
  rejected: number;
  unchanged: number;
  problems: Packed<Problem[]>;
  skipped: SkippedRows[];
}

/** An opening as it was before an import changed or withdrew it: what undoing it brings back. `_id` is importId_jobId. */
export interface JobVersionDocument {
  _id: string;
  importId: string;
  jobId: string;
  before: JobDocument;
  /** Kept no longer. */
  until: Date;
}

/** A header an organiser assigned to a field, for every import in their city. `_id` is city_words. */
export interface HeaderDocument {
  _id: string;
  city: string;
  words: string;
  /** Missing for a column that is not imported. */
  field?: keyof Raw;
  by: string;
  at: Date;
}

/** What an organiser decided about all equal cells of a field, for every import in their city. `_id` is city_hash. */
export interface CellDocument {
  _id: string;
  city: string;
  key: string;
  field: keyof Raw;
  /** The cell's words, contacts masked. */
  raw: string;
  /** The words to read instead; empty when the reading of the cell itself is right. */
  meaning: string;
  by: string;
  at: Date;
}
