import type { ExceptionOutcome } from '../activity/exception';
import type { Programme } from '../programme/programmes';
import type { StageName } from '../season/plan';
import type { Relying } from '../season/post-correction';

/** What reaches people. Moments are ISO 8601 in UTC; they are put into words where they are shown or sent. */

export interface AboutActivity {
  activityId: string;
  title: string;
  startsAt: string;
  place: string;
}

export interface AboutInterview {
  roundId: string;
  title: string;
  startsAt: string;
}

/** Slots of a round may be booked until then. */
export interface AboutBooking {
  roundId: string;
  title: string;
  until: string;
}

export interface AboutOpening {
  jobId: string;
  title: string;
  employer: string;
}

export interface AboutSubmission {
  submissionId: string;
  title: string;
}

export interface AboutSeason {
  seasonId: string;
  title: string;
}

export interface AboutPost extends AboutSeason {
  postId: string;
}

/** `post`: the unit and what it offers, in words; empty for none. */
export interface AboutPlacement {
  seasonId: string;
  title: string;
  post: string;
}

export type Message =
  | ({ kind: 'signedUp' | 'promoted' | 'activityTomorrow' | 'activitySoon' } & AboutActivity)
  | ({ kind: 'queued'; position: number } & AboutActivity)
  /** A seat came free and is kept for them until then. */
  | ({ kind: 'offered'; until: string } & AboutActivity)
  | ({ kind: 'offerLapsed' } & AboutActivity)
  /** `what` says in the organiser's words what is different now. */
  | ({ kind: 'activityChanged'; what: string } & AboutActivity)
  /** An organiser's own words. */
  | ({ kind: 'announcement'; words: string } & AboutActivity)
  | ({ kind: 'activityCalledOff'; reason: string } & AboutActivity)
  /** To whoever asked to come to what is not for them; `words` are the organiser's. */
  | ({ kind: 'exceptionDecided'; outcome: ExceptionOutcome; words?: string } & AboutActivity)
  | ({ kind: 'interviewBooked' | 'interviewMoved' | 'interviewTomorrow' | 'interviewSoon' } & AboutInterview)
  /** They were given this slot: they had not booked, or get a second one. */
  | ({ kind: 'interviewPlaced' } & AboutInterview)
  /** To candidates without a slot: one may be booked now; it ends soon, and whether whoever has none then is given one. */
  | ({ kind: 'bookingOpened' } & AboutBooking)
  | ({ kind: 'bookingEnding'; placing: boolean } & AboutBooking)
  | { kind: 'documentAsked'; programme: Programme; what: string }
  | { kind: 'feedbackAnswered'; feedbackId: string }
  /** To whoever asked: the answer stands on the activity's page, or there is none and why. */
  | { kind: 'questionAnswered'; activityId: string; title: string; answered: boolean }
  | { kind: 'letterAnswered'; letterId: string; title: string }
  /** To whoever applied, in the employer's words. */
  | ({ kind: 'applicationInvited'; startsAt: string; place: string } & AboutOpening)
  | ({ kind: 'applicationRefused'; reason: string } & AboutOpening)
  | ({ kind: 'applicationHired'; words: string } & AboutOpening)
  /** To the employer's contact who submitted an opening: it is public now, or it comes back with a reason. */
  | ({ kind: 'submissionPublished' } & AboutSubmission)
  | ({ kind: 'submissionReturned'; reason: string } & AboutSubmission)
  /** To an employer's contacts: a picture one of them offered, by what it shows. */
  | { kind: 'pictureDecided'; employerId: string; employer: string; words: string; shown: boolean }
  /** To an organiser: what they import is written, and rows of it wait for a person; or nobody has gone on writing it for a while. */
  | { kind: 'importEnded'; importId: string; fileName: string; held: number; rejected: number }
  | { kind: 'importStopped'; importId: string; fileName: string; left: number }
  /** To an employer's contact, at most once a day: so many wait to be looked at. */
  | { kind: 'applicantsNew'; employer: string; count: number; on: string }
  /** To whoever saved searches, at most once a day: so many new openings fit the first of them that found any. */
  | { kind: 'openingsFound'; searchId: string; name: string; count: number; searches: number; on: string }
  /** To whoever applied for a season: it was received; it is wanted anew until then; it was passed, or not. */
  | ({ kind: 'seasonSubmitted' | 'seasonPassed' } & AboutSeason)
  | ({ kind: 'seasonReturned'; reason: string; answerBy: string } & AboutSeason)
  | ({ kind: 'seasonRejected'; reason: string } & AboutSeason)
  /** A stage of a season has other hours now: to those it concerns, and why. */
  | { kind: 'stageMoved'; seasonId: string; title: string; to: 'applicants' | 'units'; stage: StageName; startsAt: string; endsAt: string; reason: string }
  /** To the contacts of units with posts in a season in which they rank: until then. */
  | { kind: 'rankingOpened'; seasonId: string; title: string; until: string }
  /** It locks soon, and of some who ask for a post of theirs nothing was said. */
  | { kind: 'rankingEnding'; seasonId: string; title: string; until: string }
  /** To the unit that wrote a post. */
  | ({ kind: 'postPublished' } & AboutPost)
  | ({ kind: 'postReturned' | 'postWithdrawn'; reason: string } & AboutPost)
  /** To whoever named a post that is no longer offered. */
  | ({ kind: 'preferenceGone'; unit: string; reason: string } & AboutPost)
  /** To whoever named a post, or was given it: what of it is other than before, in words. */
  | ({ kind: 'postCorrected'; to: Relying; unit: string; what: string; reason: string } & AboutPost)
  /** To the contacts of a unit: what it asked of its post was corrected, an organiser corrected it unasked, or what it asked comes back. */
  | ({ kind: 'correctionDecided'; outcome: 'corrected'; to: Relying; what: string } & AboutPost)
  | ({ kind: 'correctionDecided'; outcome: 'made'; to: Relying; what: string; reason: string } & AboutPost)
  | ({ kind: 'correctionDecided'; outcome: 'returned'; reason: string } & AboutPost)
  /** The allocation is public: what it came to for them. */
  | ({ kind: 'placementPublished' } & AboutPlacement)
  | ({ kind: 'placementOffered'; until: string } & AboutPlacement)
  /** The offer ends soon, and nothing was answered. */
  | ({ kind: 'placementEnding'; until: string } & AboutPlacement)
  | { kind: 'placementLapsed'; seasonId: string; title: string }
  | ({ kind: 'placementCorrected'; reason: string } & AboutPlacement)
  | { kind: 'objectionAnswered'; seasonId: string; title: string }
  /** To the contacts of the unit that is asked to take somebody. */
  | ({ kind: 'switchAsked' } & AboutPlacement)
  | ({ kind: 'switchDecided'; outcome: 'switched' | 'refused'; words?: string } & AboutPlacement)
  | { kind: 'originSettled'; programme: Programme; outcome: 'proven' | 'refused'; reason?: string };

export type MessageKind = Message['kind'];
