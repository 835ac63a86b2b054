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
