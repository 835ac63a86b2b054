import type { Message } from '../../../domain/message/message';

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
  delivery: { state: DeliveryState; tries: number; nextAt: Date; expiresAt: Date; note?: string };
}

/** How many more messages of each template a person has asked WeChat for. `_id` is the openid. */
export interface SubscriptionDocument {
  _id: string;
  left: Record<string, number>;
  updatedAt: Date;
}
