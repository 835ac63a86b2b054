import type { MessageKind } from '../../../domain/message/message';
import type { IconName } from '../../components/icon';

/** How a message looks before it is read: good news, something to do, or a word; gold for 金种子. */
export interface Mark {
  icon: IconName;
  tone: 'good' | 'act' | 'plain' | 'gold';
}

export const marks: Record<MessageKind, Mark> = {
  signedUp: { icon: 'check', tone: 'good' },
  promoted: { icon: 'seat', tone: 'good' },
  offered: { icon: 'seat', tone: 'act' },
  offerLapsed: { icon: 'minus', tone: 'plain' },
  queued: { icon: 'wait', tone: 'plain' },
  activityTomorrow: { icon: 'clock', tone: 'plain' },
  activitySoon: { icon: 'clock', tone: 'act' },
  activityChanged: { icon: 'place', tone: 'act' },
  announcement: { icon: 'letter', tone: 'plain' },
  activityCalledOff: { icon: 'close', tone: 'act' },
  exceptionDecided: { icon: 'pen', tone: 'act' },
  interviewBooked: { icon: 'video', tone: 'gold' },
  interviewMoved: { icon: 'video', tone: 'gold' },
  interviewPlaced: { icon: 'video', tone: 'act' },
  interviewTomorrow: { icon: 'clock', tone: 'gold' },
  interviewSoon: { icon: 'clock', tone: 'act' },
  documentAsked: { icon: 'pen', tone: 'act' },
  originSettled: { icon: 'stage-leaves', tone: 'gold' },
  applicationInvited: { icon: 'clock', tone: 'act' },
  applicationRefused: { icon: 'minus', tone: 'plain' },
  applicationHired: { icon: 'check', tone: 'good' },
  applicantsNew: { icon: 'person', tone: 'plain' },
  importEnded: { icon: 'check', tone: 'act' },
  importStopped: { icon: 'clock', tone: 'act' },
  submissionPublished: { icon: 'check', tone: 'good' },
  submissionReturned: { icon: 'pen', tone: 'act' },
  pictureDecided: { icon: 'check', tone: 'plain' },
  openingsFound: { icon: 'search', tone: 'good' },
  seasonSubmitted: { icon: 'stage-seed', tone: 'gold' },
  seasonReturned: { icon: 'pen', tone: 'act' },
  seasonPassed: { icon: 'stage-sprout', tone: 'gold' },
  seasonRejected: { icon: 'minus', tone: 'plain' },
  feedbackAnswered: { icon: 'letter', tone: 'plain' },
  questionAnswered: { icon: 'info', tone: 'plain' },
  stageMoved: { icon: 'clock', tone: 'gold' },
  postPublished: { icon: 'check', tone: 'good' },
  postReturned: { icon: 'pen', tone: 'act' },
  postWithdrawn: { icon: 'minus', tone: 'plain' },
  preferenceGone: { icon: 'minus', tone: 'act' },
  placementPublished: { icon: 'stage-ear', tone: 'gold' },
  placementOffered: { icon: 'clock', tone: 'act' },
  placementLapsed: { icon: 'minus', tone: 'plain' },
  placementCorrected: { icon: 'pen', tone: 'act' },
  objectionAnswered: { icon: 'info', tone: 'plain' },
  switchAsked: { icon: 'person', tone: 'act' },
  switchDecided: { icon: 'check', tone: 'plain' },
  letterAnswered: { icon: 'letter', tone: 'good' },
};
