import type { TimeSpan } from './slots';

/** Where a candidate is on the day: what the waiting room, the interviewers and the organisers all see. */

export interface Coming {
  arrivedAt?: Date;
  calledAt?: Date;
  missedAt?: Date;
  /** Whether a sheet about them was submitted. */
  isMarked: boolean;
}

/** `expected` before their time, `late` after it while they may still come, `waiting` in the waiting room, `inside` called in, `missed`, `done`. */
export type Presence = 'expected' | 'waiting' | 'late' | 'inside' | 'missed' | 'done';

export const presenceOf = ({ arrivedAt, calledAt, missedAt, isMarked }: Coming, { startsAt }: TimeSpan, now: Date): Presence => {
  if (isMarked) return 'done';
  if (missedAt) return 'missed';
  if (calledAt) return 'inside';
  if (arrivedAt) return 'waiting';
  return now >= startsAt ? 'late' : 'expected';
};

export const presences: Readonly<Record<Presence, string>> = { expected: '还没到', waiting: '在等候', late: '迟到了', inside: '在面试', missed: '没有来', done: '面过了' };

/** From when on whoever has not come may be put down as missing. */
export const missedFrom = ({ startsAt }: TimeSpan, lateMinutes: number): Date => new Date(startsAt.getTime() + lateMinutes * 60_000);

/** From when on the waiting room is open, before the slot. Milliseconds. */
export const WAITING_MS = 60 * 60_000;

/** Whether somebody still stands before others in their panel's line. */
export const isBefore = (presence: Presence): boolean => presence !== 'missed' && presence !== 'done';
