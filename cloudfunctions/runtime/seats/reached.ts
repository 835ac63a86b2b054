import { command as _ } from '../database';
import type { SignUpDocument } from '../documents/activities';
import type { Announcement } from '../documents/messages';

/** In which state of their record an announcement finds people. */
export const reachedBy: Record<Announcement['to'], SignUpDocument['state'][]> = {
  holders: ['confirmed'],
  everyone: ['confirmed', 'waiting', 'offered'],
  waiting: ['waiting', 'offered'],
  attended: ['attended'],
  all: ['confirmed', 'waiting', 'offered', 'attended'],
};

/** The records of whom an announcement reaches: whoever came without an account, or has left, has nobody to be told. A pseudonym stands in the place of their ticket. */
export const recordsReached = (activityId: string, to: Announcement['to']) => ({ activityId, walkIn: _.exists(false), ticket: /^(?!p-)/, state: _.in(reachedBy[to]) });
