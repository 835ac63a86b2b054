import * as v from 'valibot';
import { bounds, command as _, open } from '../../runtime';

/** Marked in one go; each is a write of its own. */
const SLICE = 100;

/** Marks the caller's messages up to a moment as read: what came since was not on the screen. Safe to repeat. */
export const readAll = open.input(v.strictObject({ until: bounds.instant })).mutation(async ({ input: { until }, ctx }): Promise<null> => {
  const unread = { personId: ctx.personId, readAt: _.exists(false), at: _.lte(new Date(until)) };
  for (;;) {
    const found = await ctx.db.messages.find(unread, { limit: SLICE, order: [['at', 'desc']], fields: ['_id'] });
    await Promise.all(found.map(({ _id }) => ctx.db.messages.updateOne({ _id, readAt: _.exists(false) }, { readAt: ctx.now() })));
    if (found.length < SLICE) return null;
  }
});
