import type { StudyLevel } from '../../../../domain/person/profile';
import type { Explanation } from '../../../../domain/season/allocation/explain';
import type { PostKind } from '../../../../domain/season/plan';
import type { PlacementState } from '../../../../domain/season/placement/answer';
import type { PostOutcome } from '../../../../domain/season/allocation/result';
import type { RunSummary } from '../../../../domain/season/allocation/summary';
import type { Causing } from '../effects';

/** A season's public draw. `_id` is the season's. Until it is revealed, nobody but the program reads the seed. */
export interface DrawDocument extends Causing {
  _id: string;
  seed: string;
  /** People's numbers are made with it. Nobody but the program reads it, also after the seed is revealed. */
  numbersKey: string;
  /** What everybody was told beforehand. */
  commitment: string;
  committedAt: Date;
  revealedAt?: Date;
}

/** One run of the allocation, kept with all that went into it. `_id` is made on the organiser's device. */
export interface AllocationRunDocument {
  _id: string;
  seasonId: string;
  by: string;
  at: Date;
  /** Lots were drawn for practice: the seed was not revealed yet. */
  isPractice: boolean;
  /** Places that were tried instead of the posts' own. */
  quotas?: Record<string, number>;
  summary: RunSummary;
  /** What of the result everybody may see. */
  posts: PostOutcome[];
  /** Everything the run was made of, as canonical text, so that anybody can run it again. */
  inputs: string;
  result: string;
  /** Over inputs and result. */
  fingerprint: string;
}

/** Who decides about a request to switch. */
export type SwitchSide = 'unit' | 'organiser';

/** Somebody in a post asks for one of the other kind; both sides agree, or one does not. */
export interface SwitchRequest {
  id: string;
  to: string;
  unitId: string;
  reason: string;
  at: Date;
  unitAgreed?: { by: string; at: Date };
  organiserAgreed?: { by: string; at: Date };
}

/** What a season's allocation came to for one person. `_id` is seasonId_openid: one placement a season. */
export interface PlacementDocument extends Causing {
  _id: string;
  seasonId: string;
  personId: string;
  district: string;
  runId: string;
  /** By final score, from 1. */
  rank: number;
  /** What stands on the public list. */
  shown: { name: string; university: string };
  explanation: Explanation;
  /** Missing while there is none for them. */
  postId?: string;
  state: PlacementState;
  /** Posts they named and may be given. */
  wants: string[];
  /** Where each of these posts' units puts them, the lower first; missing where everybody goes by rank. */
  standings?: number[];
  /** Those who take another post rather than none: what that post must fit; `except` posts whose units do not find them suitable. */
  willing?: { kind: PostKind | 'either'; level: StudyLevel; major: string; except?: string[] };
  /** Until when an offer may be accepted. */
  until?: Date;
  /** When it was made, and when its person was last reminded of it. */
  offeredAt?: Date;
  remindedAt?: Date;
  switch?: SwitchRequest;
  /** The last request to switch that is over, and how: whoever comes again about it hears the same, and begins nothing anew. */
  settled?: SettledSwitch;
  revision: number;
  /** The last move, named by the device. */
  stepId?: string;
}

/** A request to switch that is over. */
export interface SettledSwitch extends Pick<SwitchRequest, 'id' | 'unitId'> {
  outcome: 'switched' | 'refused' | 'takenBack';
  /** What either side had said of it by then: whoever says the same again hears that it counted. */
  said: Partial<Record<SwitchSide, 'agreed' | 'refused'>>;
}

/** A place of a post that is somebody's. */
export interface Holder {
  who: string;
  /** A place that no placement names is given back once no call lives that long. */
  since: Date;
  /** The place was added for them: it goes with them. */
  added?: true;
}

/** Who holds the places of a post: the one document in which they are contended. `_id` is the post's. */
export interface PostLedgerDocument {
  _id: string;
  seasonId: string;
  places: number;
  holders: Holder[];
}

/** What somebody says against their own result. `_id` is seasonId_openid: one a person and season. */
export interface ObjectionDocument extends Causing {
  _id: string;
  seasonId: string;
  district: string;
  personId: string;
  text: string;
  at: Date;
  state: 'open' | 'answered';
  /** Named by the organiser's device. */
  answer?: { id: string; text: string; by: string; at: Date };
}
