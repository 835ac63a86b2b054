import * as v from 'valibot';
import { cancelRefusalAt, mostCompanions, placeOf, type Place } from '../../domain/activity/seats';
import { roomOf } from '../../domain/activity/seats-in-groups';
import { sizeRefusal } from '../../domain/activity/seats-resized';
import { bounds, refuse, student } from '../runtime';
import { promote, resizeHolder, resizeRecord, resizeWaiting, signUpId } from '../runtime/seats';

/** Nobody changes their mind more often. */
const MOST_CHANGES = 100;

/**
 * Changes how many companions come with one ticket of the caller's: fewer gives seats back, and whoever waits moves up; more only while there
 * is room and nobody waits. Safe to repeat, also late: `nth` says which change of this ticket it is, counted from 1, and each is made once.
 * Refuses with ACTIVITY_NOT_FOUND, ACTIVITY_CALLED_OFF, NO_PLACE, ACTIVITY_STARTED, CANCEL_OVER, ALREADY_CHECKED_IN, COMPANIONS_TOO_MANY,
 * NO_SEATS_MORE, OFFER_FIRST, TRY_AGAIN when another change came between.
 */
export const resizeParty = student
  .input(v.strictObject({ activityId: bounds.id, ticket: bounds.id, companions: bounds.whole(0, 9), nth: bounds.whole(1, MOST_CHANGES) }))
  .mutation(async ({ input: { activityId, ticket, companions, nth }, ctx }): Promise<Place> => {
    const now = ctx.now();
    const { db, personId } = ctx;
    const [activity = refuse('ACTIVITY_NOT_FOUND'), record] = await Promise.all([db.activities.read(activityId), db.signUps.read(signUpId(activityId, personId))]);
    const seats = 1 + companions;

    // What was decided on may have moved meanwhile: then it is looked at again.
    for (;;) {
      const ledger = (await db.seatLedgers.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
      const place = placeOf(personId, ledger);
      if (place?.ticket !== ticket) return refuse('NO_PLACE');
      const { group, changes = 0 } = place;
      if (changes >= nth) {
        // Also what an earlier call left undone when it died.
        await resizeRecord(db, activity, { who: personId, ticket, seats: place.seats, changes });
        await promote(db, activity, now);
        return place;
      }
      if (changes !== nth - 1) refuse('TRY_AGAIN');
      if (activity.calledOff) refuse('ACTIVITY_CALLED_OFF');
      if (record?.ticket === ticket && record.checkIn) refuse('ALREADY_CHECKED_IN', '已经签到，同行人数不能再改。');
      const refusal = cancelRefusalAt(activity, place.kind, now) ?? sizeRefusal(ledger, place, seats);
      if (refusal) refuse(refusal);
      const room = roomOf(activity, group);
      if (typeof room === 'string') return refuse(room);
      if (companions > mostCompanions(room)) refuse('COMPANIONS_TOO_MANY');

      const list = place.kind === 'seat' ? ledger.holders : ledger.queue;
      const index = list.findIndex((party) => party.ticket === ticket);
      const party = list[index] ?? refuse('NO_PLACE');
      const resize = place.kind === 'seat' ? resizeHolder : resizeWaiting;
      await resize(db.seatLedgers, activityId, party, index, { nth, seats });
    }
  });
