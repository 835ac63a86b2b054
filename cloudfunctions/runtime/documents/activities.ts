import type { AnnouncementAudience } from '../../../domain/activity/announcement';
import type { ActivityDraft } from '../../../domain/activity/draft/draft';
import type { ActivityPlan } from '../../../domain/activity/draft/plan';
import type { ExceptionState } from '../../../domain/activity/exception';
import type { FeedbackTag, Stars } from '../../../domain/activity/feedback';
import type { Answers, Material } from '../../../domain/activity/plan-parts';
import type { Party, Resize, SeatLedger } from '../../../domain/activity/seats';
import type { Causing } from './effects';

/** Where facts come from, shown beside them. */
export interface Source {
  note: string;
  url?: string;
}

/** `what` says in the organiser's words what is different; `people` were to hear of it. */
export interface ActivityChange {
  id: string;
  at: Date;
  by: string;
  what: string;
  people: number;
}

/** What an organiser told people of it, named by the organiser's device; `people` were to hear of it. */
export interface ActivityAnnouncement {
  id: string;
  at: Date;
  by: string;
  to: AnnouncementAudience;
  words: string;
  people: number;
}

export interface ActivityDocument extends ActivityPlan, Causing {
  _id: string;
  source: Source;
  /** What organisers changed after it was published, oldest first. A change is named by the organiser's device. */
  changes?: ActivityChange[];
  /** Seats raised and cut, oldest first, each named by the organiser's device; the seat ledger follows them one by one. */
  resizes?: Resize[];
  /** Oldest first. */
  announcements?: ActivityAnnouncement[];
  /** For those who were there, once it is over. */
  materials?: Material[];
  /** It does not take place. */
  calledOff?: { at: Date; by: string; reason: string; people: number };
  /** It is over and settled: no further scan, no further step but being put away. */
  closedAt?: Date;
  /** Its time being over, what people answered was forgotten. */
  answersForgotten?: boolean;
  /** Put away: in no list of what is to come or to be done. */
  archivedAt?: Date;
  /** Sample data says so on every screen. */
  sample: boolean;
}

/**
 * What organisers write among themselves before anybody else may see it. A collection of its own: nothing that reads activities can come
 * upon a draft. `_id` is made on the organiser's device and becomes the activity's.
 */
export interface ActivityDraftDocument extends Causing {
  _id: string;
  /** `publishing`: it is decided, the activity is being written. */
  state: 'draft' | 'review' | 'publishing' | 'published';
  /** Whose organisers see it: the draft's own district, for the database to ask. */
  district: string;
  draft: ActivityDraft;
  /** The series it belongs to; the activity it becomes has it too. */
  series?: string;
  /** Rises with every save and step: what was typed over an older one is not written over a newer one unseen. */
  revision: number;
  /** The last save or step, as the device named it: sent again, it is answered as the first time. */
  stepId: string;
  writtenBy: string;
  writtenAt: Date;
  /** Who stands for it before the other organisers. */
  sentBy?: string;
  /** Why it came back from review. */
  returned?: string;
  publishedAt?: Date;
}

/** The contended part of an activity; the truth about seats. Sign-ups are its projection and can be rebuilt from it. */
export interface SeatLedgerDocument extends SeatLedger {
  _id: string;
  /** How many of the activity's resizes it has followed; none when it is missing. */
  resized?: number;
}

export interface CheckIn {
  at: Date;
  gate: string;
  /** Who stood at the door; `self` for whoever checked in alone. */
  by: string;
  /** The scan that was admitted, as the organiser's device named it: sent again, it is answered as the first time. */
  scanId: string;
  /** How far from the place somebody was who checked in alone, where they let us know. */
  metres?: number;
}

/** A check-in that a supervisor took back, and every scan of the ticket that was known then: none of them counts any more. */
export interface UndoneCheckIn {
  /** Named by the organiser's device. */
  id: string;
  at: Date;
  why: string;
  scanIds: string[];
}

/** A person's place in an activity, with what the ledger has no room for. */
export interface SignUpDocument extends Pick<Party, 'seats' | 'ticket' | 'group' | 'changes'>, Causing {
  _id: string;
  activityId: string;
  personId: string;
  name: string;
  /** `offered`: a seat is kept until the person takes it; `lapsed`: it went on to the next one. */
  state: 'confirmed' | 'waiting' | 'offered' | 'lapsed' | 'cancelled' | 'attended';
  offeredUntil?: Date;
  signedUpAt: Date;
  /** What the person answered to the activity's own questions: while they hold a place, and until `ANSWERS_KEPT` after the end. */
  answers?: Answers;
  checkIn?: CheckIn;
  undone?: UndoneCheckIn[];
  /** Came without having signed up: a name and no account. The name goes at `forgetAt`. */
  walkIn?: { forgetAt?: Date };
}

/** Somebody an activity is not for asks to come all the same. `_id` is activityId_openid: one request a person and activity. */
export interface ExceptionDocument extends Causing {
  _id: string;
  activityId: string;
  personId: string;
  /** The activity's: whose organisers answer. */
  district: string;
  reason: string;
  /** What did not fit when they asked, in words to them. */
  misses: string[];
  state: ExceptionState;
  askedAt: Date;
  /** Named by the organiser's device. */
  decision?: { id: string; by: string; at: Date; words?: string };
}

/** What somebody who was there says of an activity. `_id` is activityId_openid: one each. */
export interface ActivityFeedbackDocument {
  _id: string;
  activityId: string;
  personId: string;
  stars: Stars;
  tags: FeedbackTag[];
  /** Perhaps nothing. */
  words: string;
  at: Date;
  /** Rises with every sending; the last one, as the device named it. */
  revision: number;
  sendId: string;
}
