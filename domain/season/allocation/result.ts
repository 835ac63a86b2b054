/** What an allocation comes to. */

/** Why a person has their post: they reached it by its order, by lot, or it was left and they were willing. */
export type Ground = 'order' | 'lot' | 'reassignment';

export interface GivenPost {
  post: string;
  by: Ground;
  /** Which of their preferences it is, from 1; missing for what they had not named. */
  preference?: number;
}

export interface PersonOutcome {
  id: string;
  /** By final score, from 1. */
  rank: number;
  given?: GivenPost;
}

/** The last one a post took, seen from outside: whoever stands behind it was not reached. */
export interface CutOff {
  rank: number;
  score: number;
}

export interface PostOutcome {
  id: string;
  places: number;
  /** How many of the places are drawn by lot. */
  lots: number;
  taken: number;
  /** How many the unit ranked; missing where everybody goes by score. Whoever it did not rank comes after those it did, by score. */
  ranked?: number;
  /** Of the places given in order, the last one that went by score; missing while one was free for whoever had named it, and where those the unit ranked filled them. */
  cutOff?: CutOff;
  /** The place, from 1, of the last one in the unit's own order; missing unless those it ranked filled the places given in order. */
  lastPlace?: number;
  /** The highest lot that won; missing without lots, or while one was free. */
  lastLot?: string;
}

export interface AllocationResult {
  /** By rank. Whoever has no post is the waiting list, in this order. */
  people: PersonOutcome[];
  /** By id. */
  posts: PostOutcome[];
}

/** A line of so few places is somebody's own score. */
const FEWEST = 3;

/** The last score a post took in order, where it may be public: never of a post its unit ranked for, of which perhaps one place went by score. */
export const publicLine = ({ places, lots, ranked, cutOff }: Pick<PostOutcome, 'places' | 'lots' | 'ranked' | 'cutOff'>): number | null =>
  cutOff && ranked === undefined && places - lots >= FEWEST ? cutOff.score : null;
