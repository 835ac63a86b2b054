import type { AboutActivity, Message } from '../../../domain/message/message';
import type { TemplateName } from '../../../domain/message/templates';

/** How far WeChat's copy of a message has come. The message itself is in the app whatever becomes of it. */
export type DeliveryState =
  | 'due'
  /** Taken by one sender; never taken again, so that nobody hears the same twice. */
  | 'sending'
  | 'sent'
  /** The person has not asked for such messages, or no longer wants them. */
  | 'unwanted'
  /** WeChat refused it in a way that trying again does not mend. */
  | 'failed'
  /** It may have been sent: the sender died, or WeChat's answer was lost. Not sent again. */
  | 'unknown'
  /** Pointless by now. */
  | 'expired';

/** A message to one person. `_id` names the event it tells of. */
export interface MessageDocument {
  _id: string;
  personId: string;
  at: Date;
  message: Message;
  /** A Date, or nothing while it is unread. */
  readAt?: Date;
  /** `nextAt`: when it may be sent, or, while it is being sent, when nobody expects an answer any more. */
  delivery: { state: DeliveryState; tries: number; nextAt: Date; expiresAt: Date; note?: string };
}

/** What is to be told to the people of an activity: those who hold seats, also those who wait (`everyone`), also those who are there (`all`); or some of them alone. */
export interface Announcement {
  activityId: string;
  to: 'holders' | 'everyone' | 'waiting' | 'attended' | 'all';
  message: Message & AboutActivity;
}

/** What is to be told to people of a season: whoever has a live application, or one that names this post, or was given it; its candidates without a slot in a round; or the contacts of units in it. */
export interface SeasonAnnouncement {
  seasonId: string;
  to: 'applicants' | 'placed' | 'candidates' | 'units';
  postId?: string;
  roundId?: string;
  message: Message;
}

/** A message that is being told to many, slice by slice. `_id` names the event; one of these and a person make one message. */
export type AnnouncementDocument = (Announcement | SeasonAnnouncement) & {
  _id: string;
  at: Date;
  /** Not told before. */
  from: Date;
  /** The last record that was told of: a sign-up, an application, a member of staff; those after it are yet to be. */
  cursor: string;
  state: 'open' | 'done';
};

/** How many more messages of each template a person has asked WeChat for. `_id` is the openid. */
export interface SubscriptionDocument {
  _id: string;
  left: Partial<Record<TemplateName, number>>;
  /** The last answers that were counted, as the phones named them: one that comes again is not counted again. */
  answers: string[];
  updatedAt: Date;
}
