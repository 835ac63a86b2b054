import * as v from 'valibot';
import { cancelRefusalAt, mostCompanions, placeOf, type Place, type SeatLedger } from '../../domain/activity/seats';
import { roomOf } from '../../domain/activity/seats-in-groups';
import { sizeRefusal } from '../../domain/activity/seats-resized';
import type { RefusalCode } from '../../domain/refusal/sentences';
import { bounds, refuse, student } from '../runtime';
import type { ActivityDocument } from '../runtime/documents/activities';
import { promote, recordedAs, resizeHolder, resizeRecord, resizeWaiting, shrinkRecord, signUpId, writeRecord } from '../runtime/seats';

/** Nobody changes their mind more often. */
const MOST_CHANGES = 100;

/**
 * Changes how many companions come with one ticket of the caller's: fewer gives seats back, and whoever waits moves up; more only while there
 * is room, nobody waits and people may still sign up. Fewer is decided in the record, which the door has not admitted, and followed by the
 * ledger: seats of somebody who has gone in are never given to others. Safe to repeat, also late: `nth` says which change of this ticket it is, counted from 1, and each is made once.
 * Refuses with ACTIVITY_NOT_FOUND, ACTIVITY_CALLED_OFF, NO_PLACE, ACTIVITY_STARTED, CANCEL_OVER, ALREADY_CHECKED_IN, COMPANIONS_TOO_MANY,
 * NO_SEATS_MORE, WINDOW_CLOSED, OFFER_FIRST, TRY_AGAIN when another change came between.
 */
export const resizeParty = student
  .input(v.strictObject({ activityId: bounds.id, ticket: bounds.id, companions: bounds.whole(0, 9), nth: bounds.whole(1, MOST_CHANGES) }))
  .mutation(async ({ input: { activityId, ticket, companions, nth }, ctx }): Promise<Place> => {
    const now = ctx.now();
    const { db, personId } = ctx;
    const activity = (await db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    const seats = 1 + companions;

    // What was decided on may have moved meanwhile: then it is looked at again.
    for (;;) {
      const record = await db.signUps.read(signUpId(activityId, personId));
      const ledger = (await db.seatLedgers.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
      const place = placeOf(personId, ledger);
      if (place?.ticket !== ticket) return refuse('NO_PLACE');
      const { changes = 0 } = place;
      if (changes >= nth) {
        // Also what an earlier call left undone when it died.
        await resizeRecord(db, activity, { who: personId, ticket, seats: place.seats, changes });
        await promote(db, activity, now);
        return place;
      }
      if (changes !== nth - 1) refuse('TRY_AGAIN');
      const list = place.kind === 'seat' ? ledger.holders : ledger.queue;
      const index = list.findIndex((party) => party.ticket === ticket);
      const party = list[index] ?? refuse('OFFER_FIRST');
      const resize = place.kind === 'seat' ? resizeHolder : resizeWaiting;
      const isOwn = record?.ticket === ticket;
      if (isOwn && (record.changes ?? 0) >= nth) {
        // Decided by another call, or by one that died: the ledger follows.
        await resize(db.seatLedgers, activityId, party, index, { nth, seats: record.seats });
        continue;
      }

      if (isOwn && record.checkIn) refuse('ALREADY_CHECKED_IN', '已经签到，同行人数不能再改。');
      const refusal = resizeRefusalAt(activity, { ledger, place, seats }, now);
      if (refusal) refuse(...refusal);
      if (seats > place.seats) await resize(db.seatLedgers, activityId, party, index, { nth, seats });
      // A record a crash kept from being written is written first: the door is to see what is decided.
      else if (!isOwn && !(await writeRecord(db, { activity, party, standing: recordedAs(place), name: ctx.person.name, at: now }))) refuse('TRY_AGAIN');
      else await shrinkRecord(db, activity, party, { nth, seats });
    }
  });

interface Wanted {
  ledger: SeatLedger;
  place: Place;
  seats: number;
}

/** Why a place cannot be given this size now, perhaps with a sentence of its own; `undefined` when it can. */
const resizeRefusalAt = (activity: ActivityDocument, { ledger, place, seats }: Wanted, now: Date): [code: RefusalCode, sentence?: string] | undefined => {
  if (activity.calledOff) return ['ACTIVITY_CALLED_OFF'];
  const refusal = cancelRefusalAt(activity, place.kind, now) ?? sizeRefusal(ledger, place, seats);
  if (refusal) return [refusal];
  if (seats > place.seats && now >= activity.window.closesAt) return ['WINDOW_CLOSED', '报名已经截止，不能再多带人。'];
  const room = roomOf(activity, place.group);
  if (typeof room === 'string') return [room];
  return seats - 1 > mostCompanions(room) ? ['COMPANIONS_TOO_MANY'] : undefined;
};
