import type { Policy } from '../../../domain/policy/policy';
import type { Programme } from '../../../domain/programme/programmes';
import type { Causing } from './effects';

/** A policy as it is kept. `rank` is its place in a list; see `rankOf`. */
export interface PolicyDocument extends Omit<Policy, 'id'> {
  _id: string;
  rank: number;
}

/** What an organiser says of a campaign. */
export interface CampaignPlan {
  title: string;
  programme: Programme;
  district: string;
  /** Days of Shanghai, the last one included. */
  from: string;
  to: string;
  /** A few words beside the title. */
  words: string;
  /** The letter of the gift package, an activity's id; null before it is chosen. */
  letterId: string | null;
  /** Names as their openings write them. */
  employers: string[];
  policyIds: string[];
  visible: boolean;
}

/** A campaign of a programme: what the gift package is made of. `_id` is made on the organiser's device. */
export interface CampaignDocument extends CampaignPlan, Causing {
  _id: string;
  /** `to` has passed after it. */
  endsAt: Date;
  /** Rises with every save: what was typed over an older one is not written over a newer one unseen. */
  revision: number;
  /** The last save, as the device named it: sent again, it is answered as the first time. */
  stepId: string;
  writtenBy: string;
  writtenAt: Date;
}

/** What a person asks the organisers of an activity beforehand. `_id`: hash of activity and person, and which of theirs it is, from 0. */
export interface QuestionDocument extends Causing {
  _id: string;
  /** As the person's device named it: sent again, it is one. */
  askId: string;
  activityId: string;
  /** The activity's: whose organisers answer it. */
  district: string;
  personId: string;
  text: string;
  at: Date;
  state: 'open' | 'answered' | 'declined';
  /** The answer, or why there is none, named by the organiser's device. */
  settled?: { stepId: string; text: string; by: string; at: Date };
}

/** A person's answer to a letter. `_id`: hash of letter and person. */
export interface LetterReplyDocument extends Causing {
  _id: string;
  letterId: string;
  personId: string;
  /** The letter's: whose organisers read it. */
  district: string;
  text: string;
  at: Date;
  /** Rises with every sending: older words are not written over newer ones. */
  revision: number;
  /** The last sending, as the person's device named it. */
  sendId: string;
  answer?: { text: string; by: string; at: Date };
}
