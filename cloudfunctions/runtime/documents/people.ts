import type { Grant, NamedEmployer, StaffRole } from '../../../domain/person/roles';
import type { OriginState } from '../../../domain/person/origin';
import type { Profile } from '../../../domain/person/profile';
import type { Programme } from '../../../domain/programme/programmes';
import type { Causing } from './effects';

/** A person with a profile. `_id` is the openid the platform gives. */
export interface PersonDocument extends Profile, Causing {
  _id: string;
  updatedAt: Date;
  /** Asked to be forgotten: until `erasesAt` it can be taken back, after it the account is erased. */
  closing?: { askedAt: Date; erasesAt: Date };
}

/** What the privacy guide asks: `basic` for what every programme needs, `sensitive` for ID numbers and proofs of origin. */
export type ConsentKind = 'basic' | 'sensitive';

/** One answer to the privacy guide. `_id` is openid_kind_version. */
export interface ConsentDocument {
  _id: string;
  personId: string;
  kind: ConsentKind;
  /** Of the guide that was read. */
  version: string;
  givenAt: Date;
  withdrawnAt?: Date;
}

/** A text encrypted by AES-256-GCM; all parts in base64. `key` names the key that opens it. */
export interface Sealed {
  key: string;
  nonce: string;
  text: string;
  tag: string;
}

/** What is kept of a person under lock. `_id` is the openid. */
export interface VaultDocument extends Causing {
  _id: string;
  phone?: Sealed;
  /** As it may be shown: 138****0001. */
  phoneMasked?: string;
  /** Finds whoever a table names by telephone: a keyed hash; not unique, numbers change hands. */
  phoneFingerprint?: string;
  idNumber?: Sealed;
  idNumberMasked?: string;
  /** Finds an ID number again without opening any: a keyed hash, or `none_` and the openid, since the index is unique. */
  fingerprint: string;
  updatedAt: Date;
}

/** Whether a person counts as local for a programme. `_id` is openid_programme. */
export interface OriginDocument extends Causing {
  _id: string;
  personId: string;
  programme: Programme;
  /** The person's home district, or the region of their ID number: what decides which organisers look at it. */
  district: string;
  state: OriginState;
  /** The proof in cloud storage, deleted when the case is settled. */
  proof?: { fileId: string; note: string; sentAt: Date };
  review?: { by: string; at: Date; reason: string };
  /** Files nobody needs any more; the clock deletes them from the storage. */
  discarded?: string[];
  updatedAt: Date;
}

/** A role someone was given, by whom and when. */
export interface StaffGrant extends Grant {
  by: string;
  since: Date;
}

/** A role someone no longer has. It stays, so that the invitation it came from gives nothing a second time. */
export interface PastGrant extends StaffGrant {
  takenBy: string;
  until: Date;
  why: string;
}

/** What a person may do beyond being a student. `_id` is the openid. */
export interface StaffDocument extends Causing {
  _id: string;
  name: string;
  grants: StaffGrant[];
  past?: PastGrant[];
  /** Someone is taking from this person what makes them an administrator of everywhere, and looks whether another one stays. */
  leaving?: { mark: string; at: Date };
}

/** An offer of a role to whoever accepts it first. `_id` is the hash of its code: the code itself is nowhere kept. */
export interface InvitationDocument extends Causing {
  _id: string;
  role: StaffRole;
  region: string;
  activityId?: string;
  employer?: NamedEmployer;
  /** For whom it is meant, in the words of who invites. */
  note: string;
  by: string;
  byName: string;
  at: Date;
  expiresAt: Date;
  /** `accepting` is already somebody's, who has yet to be given the role. */
  state: 'open' | 'accepting' | 'accepted' | 'revoked';
  accepted?: { by: string; at: Date; name: string };
}

/** Words to the organisers. */
export interface FeedbackDocument extends Causing {
  _id: string;
  personId: string;
  district: string;
  text: string;
  at: Date;
  answer?: { text: string; by: string; at: Date };
}
