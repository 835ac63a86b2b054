import { createHash } from 'node:crypto';
import type { Database } from '../../cloudfunctions/runtime/database';
import { ticketNumber } from '../../domain/activity/ticket';

/** Seats this many people in an activity at once, as if all had signed up; their tickets in order. */
export const seatMany = async (db: Database, activityId: string, count: number): Promise<string[]> => {
  const parties = Array.from({ length: count }, (_, index) => ({
    who: `${activityId}-seat-${String(index + 1).padStart(5, '0')}`,
    seats: 1,
    // The same in every run, and no two alike.
    ticket: ticketNumber(createHash('sha256').update(`${activityId} ${index}`).digest()),
  }));
  await db.seatLedgers.put({ _id: activityId, seatsLeft: 0, holders: parties, queue: [] });
  const signedUpAt = new Date();
  const records = parties.map(({ who, seats, ticket }, index) => ({
    _id: `${activityId}_${who}`,
    activityId,
    personId: who,
    name: `示例学生 ${String(index + 1).padStart(2, '0')}`,
    seats,
    ticket,
    state: 'confirmed' as const,
    signedUpAt,
  }));
  for (let from = 0; from < count; from += 500) await db.signUps.insertAll(records.slice(from, from + 500));
  return parties.map(({ ticket }) => ticket);
};
