import { bookingIn } from '../../../domain/season/booking';
import { command as _, type Database } from '../database';
import { allOf } from '../walk';

/** Hearings written in one go. */
const SLICE = 100;

/**
 * Closes every hearing of a round's closed panels, also those that have not begun: a sheet that comes later finds a hearing it may not write. Safe to repeat and to be done by
 * several at once; while it is not finished, the round says so, and the next call goes on with what is missing.
 */
export const closeHearings = async (db: Database, roundId: string, at: Date, hasTime: () => boolean = () => true): Promise<void> => {
  const round = await db.rounds.read(roundId);
  if (!round) return;
  const { seasonId } = round;
  const closed = round.panels.filter(({ closedAt }) => closedAt).map(({ id }) => id);
  const [slots, candidates, hearings] = await Promise.all([
    allOf(db.slots, { roundId, 'claim.by': _.exists(true) }, ['panelId']),
    allOf(db.candidates, { seasonId, 'bookings.roundId': roundId }, ['personId', 'bookings']),
    allOf(db.hearings, { roundId }, ['candidateId', 'panelId']),
  ]);
  const panelOf = new Map(slots.map(({ _id, panelId }) => [_id, panelId]));
  const booked = new Map(candidates.map(({ personId, bookings }) => [personId, panelOf.get(bookingIn(bookings, roundId)?.slotId ?? '')]));
  for (const { _id, candidateId, panelId } of hearings) {
    const now = booked.get(candidateId);
    // It began before another panel than the candidate is booked with by now.
    if (now !== undefined && now !== panelId) await db.hearings.updateOne({ _id, 'sheets.0': _.exists(false), closedAt: _.exists(false) }, { panelId: now });
  }
  const begun = new Set(hearings.map(({ candidateId }) => candidateId));
  const missing = [...booked].flatMap(([candidateId, panelId]) =>
    panelId !== undefined && closed.includes(panelId) && !begun.has(candidateId) ? [{ _id: `${roundId}_${candidateId}`, seasonId, roundId, panelId, candidateId, sheets: [], recusals: [], closedAt: at }] : [],
  );
  for (let done = 0; done < missing.length; done += SLICE) {
    if (!hasTime()) return;
    const slice = missing.slice(done, done + SLICE);
    // Another call wrote some of them meanwhile: the others one by one.
    if (!(await db.hearings.insertUntilTaken(slice))) for (const hearing of slice) await db.hearings.insert(hearing);
  }
  await db.hearings.updateAll({ roundId, panelId: _.in(closed), closedAt: _.exists(false) }, { closedAt: at });
  // A panel that was closed meanwhile is not done yet.
  await db.rounds.updateOne({ _id: roundId, closing: true, revision: round.revision, ...Object.fromEntries(round.panels.map(({ closedAt }, index) => [`panels.${index}.closedAt`, closedAt ?? _.exists(false)])) }, { closing: _.remove() });
};
