import type { Programme } from '../programme/programmes';
import type { Message } from './message';

/** Where a message leads. Which page that is, the screens know. */
export type Destination =
  | { to: 'activity' | 'ticket'; activityId: string }
  | { to: 'letter'; letterId: string }
  | { to: 'slots'; roundId: string }
  | { to: 'origin'; programme: Programme }
  | { to: 'application'; jobId: string }
  | { to: 'employer'; employerId: string }
  | { to: 'applicants' }
  | { to: 'import' }
  | { to: 'submission'; submissionId: string }
  | { to: 'savedSearches'; searchId: string }
  | { to: 'season' }
  | { to: 'seasonApply' | 'seasonReceipt'; seasonId: string }
  | { to: 'seasonPosts' }
  | { to: 'ownPost' | 'seasonPost'; postId: string }
  | { to: 'result'; seasonId: string }
  | { to: 'unitSwitches' }
  | { to: 'feedback' };

export const destinationOf = (message: Message): Destination => {
  switch (message.kind) {
    case 'signedUp':
    case 'promoted':
    case 'activityTomorrow':
    case 'activitySoon':
      return { to: 'ticket', activityId: message.activityId };
    case 'queued':
    case 'offered':
    case 'offerLapsed':
    case 'activityChanged':
    case 'activityCalledOff':
    case 'questionAnswered':
    case 'exceptionDecided':
    case 'announcement':
      return { to: 'activity', activityId: message.activityId };
    case 'letterAnswered':
      return { to: 'letter', letterId: message.letterId };
    case 'interviewBooked':
    case 'interviewMoved':
    case 'interviewPlaced':
    case 'interviewTomorrow':
    case 'interviewSoon':
    case 'bookingOpened':
    case 'bookingEnding':
      return { to: 'slots', roundId: message.roundId };
    case 'documentAsked':
    case 'originSettled':
      return { to: 'origin', programme: message.programme };
    case 'applicationInvited':
    case 'applicationRefused':
    case 'applicationHired':
      return { to: 'application', jobId: message.jobId };
    case 'applicantsNew':
      return { to: 'applicants' };
    case 'importEnded':
    case 'importStopped':
      return { to: 'import' };
    case 'submissionPublished':
    case 'submissionReturned':
      return { to: 'submission', submissionId: message.submissionId };
    case 'pictureDecided':
      return { to: 'employer', employerId: message.employerId };
    case 'openingsFound':
      return { to: 'savedSearches', searchId: message.searchId };
    case 'seasonSubmitted':
      return { to: 'seasonReceipt', seasonId: message.seasonId };
    case 'seasonReturned':
      return { to: 'seasonApply', seasonId: message.seasonId };
    case 'seasonPassed':
    case 'seasonRejected':
      return { to: 'season' };
    case 'stageMoved':
      return message.to === 'units' ? { to: 'seasonPosts' } : { to: 'season' };
    case 'rankingOpened':
    case 'rankingEnding':
      return { to: 'seasonPosts' };
    case 'preferenceGone':
      return { to: 'season' };
    case 'postCorrected':
      return { to: 'seasonPost', postId: message.postId };
    case 'correctionDecided':
    case 'postPublished':
    case 'postReturned':
    case 'postWithdrawn':
      return { to: 'ownPost', postId: message.postId };
    case 'placementPublished':
    case 'placementOffered':
    case 'placementEnding':
    case 'placementLapsed':
    case 'placementCorrected':
    case 'objectionAnswered':
    case 'switchDecided':
      return { to: 'result', seasonId: message.seasonId };
    case 'switchAsked':
      return { to: 'unitSwitches' };
    case 'feedbackAnswered':
      return { to: 'feedback' };
  }
};
