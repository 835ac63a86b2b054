import type { Post } from '../../../../domain/season/post';
import type { Causing } from '../effects';

/** A place to work that a unit offers in a season. `_id` is made on the unit's device, or by the table it came in. */
export interface PostDocument extends Post, Causing {
  _id: string;
  seasonId: string;
  /** Its unit, as `employerIdOf` names it: the unit's contacts write it. */
  unitId: string;
  state: 'draft' | 'submitted' | 'returned' | 'published' | 'withdrawn';
  /** Rises with every move: a decision is about what was looked at. */
  revision: number;
  /** The last move, named by the device. */
  stepId?: string;
  writtenBy: string;
  /** Why it was returned, in the organiser's words. */
  reason?: string;
  sample: boolean;
}
