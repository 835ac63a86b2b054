import type { Causing } from '../effects';

/** Whom a unit wants for a post of its, in a season in which units rank. `_id` is the post's: there is one ranking a post, and none until its unit saves one. */
export interface RankingDocument extends Causing {
  _id: string;
  seasonId: string;
  unitId: string;
  /** Rises with every save: a contact writes over what they looked at, nothing else. */
  revision: number;
  /** The last save, named by the contact's device. */
  saveId: string;
  /** Openids, the best first. */
  order: string[];
  /** Whom the unit does not find suitable, and why. */
  unsuitable: { who: string; reason: string; at: Date }[];
  by: string;
  at: Date;
}
