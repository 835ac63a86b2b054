import { nextToPromote, partyOf, type Offer, type Party } from '../../../domain/activity/seats';
import { givingAt, isOfferOver } from '../../../domain/activity/seats-offered';
import type { Database } from '../database';
import type { ActivityDocument } from '../documents/activities';
import { clearQueue, lapseOffer, leaveQueue, offerHead, releaseOffer, releaseSeats, seatHead } from './ledger';
import { confirmRecord, lapseRecord, offerRecord } from './record';
import { standingOf, type StandingOf } from './standing';
import type { Told } from './told';

/** What follows of itself when a ledger has changed: whoever waits moves up, and what was kept for somebody too long goes on. All of it may be repeated. */

/** As much of an activity as says how its seats are given out. */
export type Giver = Told & Pick<ActivityDocument, 'endsAt' | 'waiting'>;

/**
 * Takes back offers whose time is over, and gives what is free to everyone at the head of a line who fits: a seat, or an offer where the
 * activity has a rule for it; nobody is given anything once it has ended or is called off. The records say so.
 * Returns how many moved.
 */
export const promote = async (db: Database, activity: Giver, now: Date): Promise<number> => {
  if (activity.calledOff) return 0;
  let moved = 0;
  for (;;) {
    const ledger = await db.seatLedgers.read(activity._id);
    if (!ledger) return moved;
    const over = ledger.offers?.find((offer) => isOfferOver(offer, activity, now));
    const next = now < activity.endsAt ? nextToPromote(ledger) : undefined;
    if (!over && !next) return moved;
    // Lost to another call that moved the same party: look again.
    const isOurs = over ? await lapse(db, activity, over, now) : next && (await give(db, activity, next, now));
    if (isOurs) moved += 1;
  }
};

const give = async (db: Database, activity: Giver, { head, index }: { head: Party; index: number }, now: Date): Promise<boolean> => {
  const giving = givingAt(activity, now);
  if (giving.kind === 'seat') {
    if (!(await seatHead(db.seatLedgers, activity._id, head, index))) return false;
    // Once it has begun the seat is for whoever stands at the door, which asks the ledger; whoever is at home is not called, nor absent afterwards.
    if (now < activity.startsAt) await confirmRecord(db, activity, head, now);
    return true;
  }
  if (!(await offerHead(db.seatLedgers, activity._id, head, index, giving.until))) return false;
  await offerRecord(db, activity, { ...head, until: giving.until }, now);
  return true;
};

/** The record says that the seat was kept before the ledger forgets it: an offer nobody was told of does not lapse in silence. */
const lapse = async (db: Database, activity: Giver, offer: Offer, now: Date): Promise<boolean> => {
  await offerRecord(db, activity, offer, now);
  // By its own time: it may be over before that, where the activity has begun.
  if (!(await lapseOffer(db.seatLedgers, activity._id, offer, offer.until))) return false;
  await lapseRecord(db, activity, partyOf(offer), now);
  return true;
};

/** Gives up whatever place this ticket has, wherever it moves to meanwhile. `standing` is where it stood when it was last looked at. */
export const vacate = async (db: Database, activityId: string, ticket: string, standing: StandingOf | undefined): Promise<void> => {
  for (let stands = standing; stands?.party?.ticket === ticket; stands = await standingOf(db.seatLedgers, activityId, stands.party.who)) {
    const { party, place } = stands;
    const ledgers = db.seatLedgers;
    if (place?.kind === 'seat' && (await releaseSeats(ledgers, activityId, party))) return;
    if (place?.kind === 'offer' && (await releaseOffer(ledgers, activityId, party))) return;
    if (place?.kind === 'queue' && (await leaveQueue(ledgers, activityId, ticket))) return;
  }
};

/** Nobody waits any more for what does not take place, and no seat is kept: what was kept counts as free, so that the ledger adds up. */
export const releaseLine = async ({ seatLedgers }: Database, activityId: string): Promise<void> => {
  const { offers = [] } = (await seatLedgers.read(activityId)) ?? {};
  for (const offer of offers) await releaseOffer(seatLedgers, activityId, offer);
  await clearQueue(seatLedgers, activityId);
};
