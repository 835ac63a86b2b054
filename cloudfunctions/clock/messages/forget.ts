import { command as _ } from '../../runtime';
import type { StepContext } from '../step';

/** Messages are kept this long, announcements as long: older ones tell nobody anything. Milliseconds. */
const KEPT = 365 * 24 * 3600 * 1000;

/** Forgets messages older than a year. Returns how many. */
export const forgetMessages = async ({ db, now }: Pick<StepContext, 'db' | 'now'>): Promise<number> => {
  const before = new Date(now().getTime() - KEPT);
  const messages = await db.messages.remove({ at: _.lt(before) });
  return messages + (await db.announcements.remove({ state: 'done', from: _.lt(before) }));
};
