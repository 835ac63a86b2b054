import type { CorrectableField, Corrected, PostChange } from '../../../../domain/season/post-correction';
import type { Post } from '../../../../domain/season/post';
import type { PostState } from '../../../../domain/season/post-life';
import type { PostRow } from '../../../../domain/season/post-sheet';
import type { Causing } from '../effects';

/** What a unit asks to be corrected of a post that is public. */
export interface AskedCorrection {
  id: string;
  wanted: Corrected;
  /** Those that were other than the post's then: nothing else is corrected. */
  fields: CorrectableField[];
  reason: string;
  by: string;
  at: Date;
}

/** What was corrected of a public post. */
export interface PostCorrection {
  id: string;
  changes: PostChange[];
  reason: string;
  by: string;
  at: Date;
}

/** A place to work that a unit offers in a season. `_id` is made on the unit's device, or by the table it came in. */
export interface PostDocument extends Post, Causing {
  _id: string;
  seasonId: string;
  /** Its unit, as `employerIdOf` names it: the unit's contacts write it. */
  unitId: string;
  state: PostState;
  /** Rises with every move: a decision is about what was looked at. */
  revision: number;
  /** The last move, named by the device. */
  stepId?: string;
  writtenBy: string;
  /** The table it came in, until its unit writes it: nobody waits for a message about it. */
  sheetId?: string;
  /** Why it was returned or withdrawn, in the organiser's words. */
  reason?: string;
  /** Waits for an organiser; and why the last one was returned. */
  correction?: AskedCorrection;
  correctionReturned?: string;
  /** Since it was published, oldest first. */
  corrections?: PostCorrection[];
  sample: boolean;
}

/** A table of posts as it was read: what each row would become is worked out when it is looked at. `_id` is the season's and its file's. No column that names people is kept. */
export interface PostSheetDocument extends Causing {
  _id: string;
  seasonId: string;
  by: string;
  at: Date;
  fileName: string;
  rows: PostRow[];
  /** Set when its rows were written. */
  appliedAt?: Date;
}
