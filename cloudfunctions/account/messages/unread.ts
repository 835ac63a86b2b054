import { command as _, open } from '../../runtime';

/** How many messages the caller has not read. */
export const unread = open.query(({ ctx }): Promise<number> => ctx.db.messages.count({ personId: ctx.personId, readAt: _.exists(false) }));
