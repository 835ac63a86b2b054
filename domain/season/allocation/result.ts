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
  /** Of the places given in order; missing while one of them was free for whoever had named it. */
  cutOff?: CutOff;
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

/** The last score a post took in order, where it may be public. */
export const publicLine = ({ places, lots, cutOff }: Pick<PostOutcome, 'places' | 'lots' | 'cutOff'>): number | null => (cutOff && places - lots >= FEWEST ? cutOff.score : null);
