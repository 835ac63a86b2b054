import type { Programme } from '../programme/programmes';

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

export type Message =
  | ({ kind: 'signedUp' | 'promoted' | 'activityTomorrow' | 'activitySoon' } & AboutActivity)
  | ({ kind: 'queued'; position: number } & AboutActivity)
  /** `what` says in the organiser's words what is different now. */
  | ({ kind: 'activityChanged'; what: string } & AboutActivity)
  | ({ kind: 'activityCalledOff'; reason: string } & AboutActivity)
  | ({ kind: 'interviewBooked' | 'interviewMoved' | 'interviewTomorrow' | 'interviewSoon' } & AboutInterview)
  | { kind: 'documentAsked'; programme: Programme; what: string }
  | { kind: 'feedbackAnswered'; feedbackId: string }
  | { kind: 'originSettled'; programme: Programme; outcome: 'proven' | 'refused'; reason?: string };

export type MessageKind = Message['kind'];
