import { bookingIn } from '../../../domain/season/booking';
import { command as _, type Database } from '../database';
import { allOf } from '../walk';

/**
 * Closes every hearing of a round's closed panels, also those that have not begun: a sheet that comes later finds a hearing it may not write. Safe to repeat and to be done by
 * several at once; while it is not finished, the round says so.
 */
export const closeHearings = async (db: Database, roundId: string, at: Date): Promise<void> => {
  const round = await db.rounds.read(roundId);
  if (!round) return;
  const { seasonId } = round;
  const closed = round.panels.filter(({ closedAt }) => closedAt).map(({ id }) => id);
  const slots = new Map((await allOf(db.slots, { roundId, panelId: _.in(closed), 'claim.by': _.exists(true) }, ['panelId'])).map(({ _id, panelId }) => [_id, panelId]));
  const candidates = await allOf(db.candidates, { seasonId, 'bookings.roundId': roundId }, ['personId', 'bookings']);
  for (const { personId, bookings } of candidates) {
    const panelId = slots.get(bookingIn(bookings, roundId)?.slotId ?? '');
    if (panelId) await db.hearings.insert({ _id: `${roundId}_${personId}`, seasonId, roundId, panelId, candidateId: personId, sheets: [], recusals: [], closedAt: at });
  }
  await db.hearings.updateAll({ roundId, panelId: _.in(closed), closedAt: _.exists(false) }, { closedAt: at });
  // A panel that was closed meanwhile is not done yet.
  await db.rounds.updateOne({ _id: roundId, closing: true, revision: round.revision, ...Object.fromEntries(round.panels.map(({ closedAt }, index) => [`panels.${index}.closedAt`, closedAt ?? _.exists(false)])) }, { closing: _.remove() });
};
