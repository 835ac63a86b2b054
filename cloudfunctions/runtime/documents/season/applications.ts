import type { Profile } from '../../../../domain/person/profile';
import type { PostKind } from '../../../../domain/season/plan';
import type { Causing } from '../effects';

/** A document as it was handed in; the file is in the cloud's storage, private. */
export interface DocumentHandedIn {
  /** Of the season's list. */
  id: string;
  fileId: string;
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

/** One application a person and season. `_id` is seasonId_openid. A draft is on the phone and, saved at pauses, here. */
export interface SeasonApplicationDocument extends Causing {
  _id: string;
  seasonId: string;
  personId: string;
  state: 'draft' | 'submitted' | 'returned' | 'passed' | 'rejected' | 'withdrawn';
  revision: number;
  /** The last move, named by the device. */
  stepId?: string;
  words: ApplicationWords;
  /** What was submitted last. */
  receipt?: { hash: string; at: Date };
  /** In which earlier seasons they took part. */
  earlier: string[];
  /** The last check of the documents. */
  check?: { by: string; at: Date; reason?: string; answerBy?: Date; second?: boolean };
  /** Given for the documents by whoever passed them, 0 to 100. */
  documentsMark?: number;
}
