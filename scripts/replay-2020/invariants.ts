import type { Database } from '../../cloudfunctions/runtime/database';
import { allOf } from '../../cloudfunctions/runtime/walk';
import { overlaps } from '../../domain/season/booking';
import { receiptHash } from '../../domain/season/application';

/** What must hold after every phase, looked at in the database itself. Throws what does not. */
export const checkInvariants = async (db: Database, seasonId: string): Promise<void> => {
  const broken = [...(await brokenApplications(db, seasonId)), ...(await brokenBookings(db, seasonId)), ...(await brokenPlaces(db, seasonId))];
  if (broken.length > 0) throw new Error(`does not hold: ${broken.slice(0, 5).join('; ')}${broken.length > 5 ? `; and ${broken.length - 5} more` : ''}`);
};

/** Every application that was handed in has a hash anybody can make again; whoever passed, and nobody else, is a candidate. */
const brokenApplications = async (db: Database, seasonId: string): Promise<string[]> => {
  const applications = await allOf(db.seasonApplications, { seasonId }, ['seasonId', 'personId', 'state', 'words', 'receipt']);
  const candidates = new Set((await allOf(db.candidates, { seasonId }, ['personId'])).map(({ _id }) => _id));
  return applications.flatMap(({ _id, state, words, receipt }) => [
    ...(receipt && receipt.hash !== receiptHash({ seasonId, at: receipt.at, ...words }) ? [`${_id}: its receipt is of something else`] : []),
    ...((state === 'passed') !== candidates.has(_id) ? [`${_id} is ${state}, and ${candidates.has(_id) ? 'a' : 'no'} candidate`] : []),
  ]);
};

/** Nobody has two slots of a round or two at once, nobody shares one, every slot says whose it is, and no interviewer sits in two rooms. */
const brokenBookings = async (db: Database, seasonId: string): Promise<string[]> => {
  const candidates = await allOf(db.candidates, { seasonId }, ['personId', 'bookings']);
  const slots = new Map((await allOf(db.slots, {}, ['interviewers', 'startsAt', 'endsAt', 'claim'])).map((slot) => [slot._id, slot]));
  const taken = new Set<string>();
  const broken: string[] = [];
  for (const { _id, personId, bookings = [] } of candidates)
    for (const [at, booking] of bookings.entries()) {
      if (bookings.slice(0, at).some((other) => other.roundId === booking.roundId || overlaps(other, booking))) broken.push(`${_id} has two at once`);
      if (taken.has(booking.slotId)) broken.push(`${booking.slotId} is had by two`);
      taken.add(booking.slotId);
      if (slots.get(booking.slotId)?.claim?.by !== personId) broken.push(`${booking.slotId} does not say that it is ${personId}’s`);
    }
  return [...broken, ...sittingTwice([...slots.values()])];
};

const sittingTwice = (slots: readonly { _id: string; interviewers: string[]; startsAt: Date; endsAt: Date }[]): string[] => {
  const days = new Map<string, typeof slots>();
  for (const slot of slots) for (const interviewer of slot.interviewers) days.set(interviewer, [...(days.get(interviewer) ?? []), slot]);
  return [...days].flatMap(([interviewer, its]) => {
    const sorted = [...its].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    return sorted.some((slot, at) => at > 0 && overlaps(sorted[at - 1] ?? slot, slot)) ? [`${interviewer} sits in two rooms`] : [];
  });
};

/** No post has more people than places, everybody whose placement names a post holds a place of it, and nobody holds two. */
const brokenPlaces = async (db: Database, seasonId: string): Promise<string[]> => {
  const [ledgers, placements] = await Promise.all([allOf(db.postLedgers, { seasonId }, ['places', 'holders']), allOf(db.placements, { seasonId }, ['personId', 'postId', 'state'])]);
  const held = new Map<string, string>();
  const broken: string[] = [];
  for (const { _id, places, holders } of ledgers) {
    if (holders.length > places) broken.push(`${_id} has ${holders.length} people in ${places} places`);
    for (const { who: holder } of holders) {
      if (held.has(holder)) broken.push(`${holder} holds two places`);
      held.set(holder, _id);
    }
  }
  const names = ['placed', 'offered', 'accepted'];
  for (const { _id, personId, postId, state } of placements) if (names.includes(state) && held.get(personId) !== postId) broken.push(`${_id} is ${state} in ${postId} and holds ${held.get(personId) ?? 'nothing'}`);
  return broken;
};
