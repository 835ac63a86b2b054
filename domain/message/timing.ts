import { fromShanghai, shanghaiDate } from '../time/shanghai';
import type { Message } from './message';
import type { Span } from './reminders';

const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** What a person does themselves is followed by the question whether WeChat may tell them: its message waits for the answer. */
const ANSWER_MS = 90 * 1000;

/** When WeChat's copy of a message may be sent; after it the copy is pointless. The message in the app stays. */
export const sendingSpan = (message: Message, at: Date): Span => ({ from: sendFrom(message, at), until: pointlessFrom(message, at) });

const sendFrom = ({ kind }: Message, at: Date): Date =>
  kind === 'signedUp' || kind === 'interviewBooked' || kind === 'interviewMoved' ? new Date(at.getTime() + ANSWER_MS) : at;

const pointlessFrom = (message: Message, at: Date): Date => {
  switch (message.kind) {
    // A day later nobody wonders any more.
    case 'signedUp':
    case 'queued':
    case 'interviewBooked':
    case 'interviewMoved':
      return earlier(new Date(message.startsAt), new Date(at.getTime() + DAY_MS));
    case 'offered':
    case 'placementOffered':
    case 'placementEnding':
    case 'bookingOpened':
    case 'bookingEnding':
    case 'rankingOpened':
    case 'rankingEnding':
      return new Date(message.until);
    case 'promoted':
    case 'activityChanged':
    case 'activityCalledOff':
    // Afterwards it is told in the app alone.
    case 'announcement':
    case 'activitySoon':
    case 'interviewSoon':
    case 'interviewPlaced':
      return new Date(message.startsAt);
    // “明天” is true until midnight.
    case 'activityTomorrow':
    case 'interviewTomorrow':
      return fromShanghai(shanghaiDate(message.startsAt));
    case 'applicationInvited':
    case 'exceptionDecided':
      return new Date(message.startsAt);
    // Tomorrow's says it anew.
    case 'applicantsNew':
    case 'openingsFound':
      return new Date(at.getTime() + DAY_MS);
    case 'seasonReturned':
      return new Date(message.answerBy);
    case 'seasonSubmitted':
    case 'seasonPassed':
    case 'seasonRejected':
    case 'importEnded':
    case 'importStopped':
    case 'submissionPublished':
    case 'submissionReturned':
    case 'pictureDecided':
    case 'applicationRefused':
    case 'applicationHired':
    case 'feedbackAnswered':
    case 'questionAnswered':
    case 'letterAnswered':
    case 'documentAsked':
    case 'originSettled':
    case 'offerLapsed':
    case 'stageMoved':
    case 'postPublished':
    case 'postReturned':
    case 'postWithdrawn':
    case 'preferenceGone':
    case 'postCorrected':
    case 'correctionDecided':
    case 'placementPublished':
    case 'placementLapsed':
    case 'placementCorrected':
    case 'objectionAnswered':
    case 'switchAsked':
    case 'switchDecided':
      return new Date(at.getTime() + 7 * DAY_MS);
  }
};

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
