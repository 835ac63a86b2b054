import type { Profile } from '../../person/profile';
import type { AllocationRule, PostKind } from '../plan';
import type { PostConditions } from '../post';

/** Everything an allocation is made of. Nothing else counts: the same inputs give the same result, in whatever order they come. */

/** A person with their final score. `id` is their number in the season, which names nobody. */
export interface ScoredApplicant {
  id: string;
  /** The final score; the higher goes first. */
  score: number;
  /** What decides between equal scores, one mark after the other, the higher first; after them the lot. */
  ties: number[];
}

export interface Applicant extends ScoredApplicant, Pick<Profile, 'level' | 'major'> {
  /** Which posts they want at all. */
  kind: PostKind | 'either';
  /** Ids of posts, the most wanted first. */
  preferences: string[];
  /** 服从调剂: takes another post rather than none. */
  reassignable: boolean;
}

export interface OfferedPost {
  id: string;
  kind: PostKind;
  places: number;
  conditions: Pick<PostConditions, 'levels' | 'majors'>;
  /** Numbers of applicants as the unit ranked them, the best first; whoever is not in it comes after them, by score. Only `stable` asks. */
  ranking?: string[];
  /** Numbers of those the unit does not find suitable: none of its places is given to them. Only `stable` asks. */
  unsuitable?: string[];
}

export interface AllocationInputs extends AllocationRule {
  /** Whether the willing are given what is left. */
  reassignment: boolean;
  /** Decides lots and what no mark decides. Its hash was made public beforehand. */
  seed: string;
  posts: OfferedPost[];
  applicants: Applicant[];
}
