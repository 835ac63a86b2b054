import type { Causing } from '../effects';

/** One run of the allocation, kept with all that went into it. `_id` is made on the organiser's device. */
export interface AllocationRunDocument extends Causing {
  _id: string;
  seasonId: string;
  by: string;
  at: Date;
  state: 'trial' | 'published';
  /** Quotas that were tried instead of the posts' own. */
  quotas?: Record<string, number>;
  /** Everything the run was made of, as canonical text, so that anybody can run it again. */
  inputs: string;
  result: string;
  /** Over inputs and result. */
  fingerprint: string;
}

/** What a season's allocation came to for one person. `_id` is seasonId_openid: one placement a season. */
export interface PlacementDocument extends Causing {
  _id: string;
  seasonId: string;
  personId: string;
  runId: string;
  /** By final score, from 1. */
  rank: number;
  /** Missing while there is none for them. */
  postId?: string;
  /** `placed` is under public notice; `waiting` has none yet and is next when one is free. */
  state: 'placed' | 'waiting' | 'offered' | 'accepted' | 'declined' | 'lapsed' | 'none';
  /** Until when an offer may be accepted. */
  until?: Date;
  revision: number;
  stepId?: string;
}

/** Who holds the places of a post: the one document in which they are contended. `_id` is the post's. */
export interface PostLedgerDocument {
  _id: string;
  seasonId: string;
  places: number;
  holders: string[];
}
