import type { Message } from '../../../domain/message/message';
import type { CallContext } from '../context';
import type { Effect, Trace } from '../documents/effects';
import type { Announcement, SeasonAnnouncement } from '../documents/messages';

/**
 * What a change causes, to be written in the same write as the change: `effects: [trace(ctx, …)]` in a new document,
 * `effects: _.push([message(…)])` in an update. The `clock` function carries it out.
 */

/** A message to one person. The event's name makes it once only: a ticket was promoted once, whoever finds out. */
export const message = (event: string, at: Date, to: string, about: Message): Effect => ({ id: event, at, kind: 'message', to, message: about });

/** A message to everybody who has a place in an activity, or a part in a season, each of them once. */
export const announce = (event: string, at: Date, announcement: Announcement | SeasonAnnouncement): Effect => ({ id: event, at, kind: 'announce', announcement });

/** An entry of the audit chain, which nobody can take back: it names people by id alone. One call may leave several, of different acts or objects. */
export const trace = ({ personId, requestId, now }: Pick<CallContext, 'personId' | 'requestId' | 'now'>, done: Trace): Effect => ({
  id: `${requestId}_${done.act}_${done.object}`,
  at: now(),
  kind: 'trace',
  trace: { ...done, by: personId, requestId },
});
