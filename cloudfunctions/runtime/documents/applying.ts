import type { ApplicationState } from '../../../domain/job/application';
import type { AboutApplicant, Introduction } from '../../../domain/job/introduction';
import type { JobQuery } from '../../../domain/job/query';
import type { LookedAt } from '../../../domain/job/saved-search';
import type { Causing } from './effects';

/** A file in cloud storage, by the name its owner gave it. */
export interface KeptFile {
  fileId: string;
  name: string;
  /** Bytes. */
  size: number;
}

/** What a person says of themselves to employers. `_id` is the openid. */
export interface IntroductionDocument extends Introduction {
  _id: string;
  file?: KeptFile;
  /** Files that may no longer be needed: the clock deletes those no application carries. */
  discarded?: { fileId: string; at: Date }[];
  updatedAt: Date;
}

/** What happened to an application, when, and in the employer's words. */
export interface TimelineEntry {
  what: ApplicationState;
  at: Date;
  /** The answer it came with: one that is sent twice is one. */
  answerId?: string;
  text?: string;
  /** Of an invitation. */
  startsAt?: Date;
  place?: string;
}

/** One person's application to one opening. `_id` is openid_jobId: there is never a second one. */
export interface ApplicationDocument extends Causing {
  _id: string;
  /** What the employer's side knows it by: says nothing of the person. */
  ref: string;
  personId: string;
  jobId: string;
  /** Whom it was sent to. */
  employerId: string;
  /** Where the opening is: whose organisers may count it. */
  district: string;
  opening: { title: string; employer: string };
  state: ApplicationState;
  /** Named by the device, the one that counts now, and all there were. */
  sendId: string;
  sends: string[];
  sentAt: Date;
  updatedAt: Date;
  /** Rises with every answer and every sending: an answer is about the application as it was looked at. */
  revision: number;
  /** As it was at the sending; gone once the application is taken back. */
  introduction?: AboutApplicant & Introduction & { file?: KeptFile };
  /** The version of the privacy guide its sender agreed to for this employer. */
  agreedTo: string;
  timeline: TimelineEntry[];
  /** The employer's contacts have not been told of it; not before then. */
  tellFrom?: Date;
  /** When the employer last looked at the phone number, and at the file. */
  phoneShownAt?: Date;
  fileShownAt?: Date;
}

/** An opening somebody does not want to see again. `_id` is openid_jobId. */
export interface DismissalDocument {
  _id: string;
  personId: string;
  jobId: string;
  at: Date;
}

/** A search somebody keeps, to hear of what is new. */
export interface SavedSearch extends LookedAt {
  id: string;
  name: string;
  criteria: JobQuery;
  paused: boolean;
  /** What the last look that found something found. */
  found?: { count: number; at: Date };
}

/** The searches of one person: together, so that there are never more than a few, and one look is about all of them. `_id` is the openid. */
export interface SavedSearchesDocument {
  _id: string;
  searches: SavedSearch[];
  /** Not looked at before then. */
  lookAt: Date;
  /** Rises with every change: a look that began before writes nothing. */
  revision: number;
}
