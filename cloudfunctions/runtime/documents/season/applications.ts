import type { ProofKind } from '../../../../domain/person/proof-file';
import type { OriginState } from '../../../../domain/person/origin';
import type { Profile } from '../../../../domain/person/profile';
import type { SeasonApplicationState } from '../../../../domain/season/application';
import type { PostKind } from '../../../../domain/season/plan';
import type { Causing } from '../effects';

/** A document as it was handed in; the file is in the cloud's storage, private. */
export interface DocumentHandedIn {
  /** Of the season's list. */
  id: string;
  /** Empty once the file is deleted: its digest stays, so that the receipt can be made again. */
  fileId: string;
  /** SHA-256 over its content, hex: whoever uploaded a file may write over it, and this would tell. */
  digest: string;
  kind: ProofKind;
  at: Date;
}

/** What an applicant hands in, all of it; the receipt's hash is over this. */
export interface ApplicationWords {
  /** The profile as it was carried over. */
  profile: Profile;
  /** Which posts they want at all. */
  kind: PostKind | 'either';
  /** Posts, the most wanted first. */
  preferences: string[];
  /** 服从调剂: takes another post rather than none. */
  reassignable: boolean;
  documents: DocumentHandedIn[];
}

/** One application a person and season. `_id` is seasonId_openid. What is being written is on the phone and, saved at pauses, here. */
export interface SeasonApplicationDocument extends Causing {
  _id: string;
  seasonId: string;
  personId: string;
  state: SeasonApplicationState;
  /** Rises with every write: a decision is about what was looked at, a save about what was read. */
  revision: number;
  /** The last save, named by the device. */
  saveId?: string;
  /** Of a draft as far as it is written; otherwise what was submitted last. */
  words: ApplicationWords;
  /** What is being written over what was submitted; it counts once it is submitted. */
  rewriting?: ApplicationWords;
  /** What was submitted last. */
  receipt?: { submitId: string; hash: string; at: Date };
  /** In which earlier seasons they took part, by name. */
  earlier: string[];
  /** As it was judged when it was submitted: of the identity number no more than this. */
  judged?: { origin?: OriginState; bornSince?: boolean };
  /** The last check of the documents; of a rejection, whether it was looked at a second time. */
  check?: { checkId: string; by: string; at: Date; reason?: string; answerBy?: Date; second?: boolean };
  /** Given for the documents by whoever passed them, 0 to 100. */
  documentsMark?: number;
  /** Passed, and not yet a candidate. */
  candidateDue?: boolean;
  /** Files that may no longer be needed: the clock deletes those it does not name any more. */
  discarded?: { fileId: string; at: Date }[];
  updatedAt: Date;
}
