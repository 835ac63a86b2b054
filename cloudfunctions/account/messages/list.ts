import * as v from 'valibot';
import type { Message } from '../../../domain/message/message';
import { bounds, command as _, open } from '../../runtime';

export interface ReceivedMessage {
  id: string;
  at: string;
  read: boolean;
  message: Message;
}

export interface MessagePage {
  messages: ReceivedMessage[];
  /** Where the next page begins; null at the end. */
  next: { at: string; id: string } | null;
}

const PAGE = 20;

/** The caller's messages, newest first. */
export const list = open
  .input(v.strictObject({ cursor: v.optional(v.strictObject({ at: bounds.instant, id: bounds.event })) }))
  .query(async ({ input: { cursor }, ctx }): Promise<MessagePage> => {
    const mine = { personId: ctx.personId };
    const at = cursor && new Date(cursor.at);
    const found = await ctx.db.messages.find(
      cursor ? _.and([{ ...mine, at: _.lte(at) }, _.or([{ at: _.lt(at) }, { _id: _.lt(cursor.id) }])]) : mine,
      { order: [['at', 'desc'], ['_id', 'desc']], limit: PAGE + 1 },
    );
    const page = found.slice(0, PAGE);
    const last = page.at(-1);
    return {
      messages: page.map(({ _id, at: sentAt, readAt, message }) => ({ id: _id, at: sentAt.toISOString(), read: readAt !== undefined, message })),
      next: last && found.length > PAGE ? { at: last.at.toISOString(), id: last._id } : null,
    };
  });
