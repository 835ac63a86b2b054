import * as v from 'valibot';
import { bounds, command as _, open } from '../../runtime';
import type { ReceivedMessage } from './list';

/** Marks one message of the caller's as read, and returns it; null when there is none of theirs. Safe to repeat: the first time stands. */
export const read = open.input(v.strictObject({ id: bounds.event })).mutation(async ({ input: { id }, ctx }): Promise<ReceivedMessage | null> => {
  await ctx.db.messages.updateOne({ _id: id, personId: ctx.personId, readAt: _.exists(false) }, { readAt: ctx.now() });
  const found = await ctx.db.messages.read(id);
  return found?.personId === ctx.personId ? { id, at: found.at.toISOString(), read: true, message: found.message } : null;
});
