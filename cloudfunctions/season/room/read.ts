import * as v from 'valibot';
import { bookingIn } from '../../../domain/season/booking';
import { isBefore, missedFrom, presenceOf, WAITING_MS, type Presence } from '../../../domain/season/presence';
import { roomOf, type Room } from '../../../domain/season/video';
import { bounds, command as _, open, refuse, type Database } from '../../runtime';
import type { HearingDocument, SlotDocument } from '../../runtime/documents/season/interviews';
import { candidateOf } from '../booking/candidate';

export interface WaitingRoom {
  title: string;
  panel: string;
  startsAt: string;
  endsAt: string;
  /** From when on it can be entered. */
  opensAt: string;
  /** From when on whoever has not come may be put down as missing. */
  missedFrom: string;
  presence: Presence;
  /** How many of the same panel and day are still to be heard before the caller. */
  before: number;
  /** Null until the caller is in the waiting room, and of a room that a panel's candidates share until they are called in; or while organisers have not written it. */
  room: Room | null;
}

/** A panel hears no more in a day. */
const MOST = 200;

/** The caller's waiting room in a round: the queue as it is, and the way in. Refuses with ROUND_NOT_FOUND, NOT_A_CANDIDATE, NOT_BOOKED. */
export const read = open.input(v.strictObject({ roundId: bounds.id })).query(async ({ input: { roundId }, ctx }): Promise<WaitingRoom> => {
  const { db, personId } = ctx;
  const { round, candidate } = await candidateOf(ctx, roundId);
  const booking = bookingIn(candidate.bookings, roundId) ?? refuse('NOT_BOOKED');
  const [slot, season] = await Promise.all([db.slots.read(booking.slotId), db.seasons.read(round.seasonId)]);
  if (!slot || !season) return refuse('NOT_BOOKED');
  const panel = round.panels.find(({ id }) => id === slot.panelId);
  const earlier = await earlierIn(db, slot);
  const claimants = earlier.flatMap(({ claim }) => claim?.by ?? []);
  const hearings = await db.hearings.find({ _id: _.in([...claimants, personId].map((who) => `${roundId}_${who}`)) }, { limit: MOST + 1 });
  const heard = new Map(hearings.map((hearing) => [hearing.candidateId, hearing]));
  const now = ctx.now();
  const stands = (who: string, span: SlotDocument): Presence => presenceOf({ ...heard.get(who), isMarked: isMarked(heard.get(who)) }, span, now);
  const presence = stands(personId, slot);
  return {
    title: round.title,
    panel: panel?.title ?? '',
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    opensAt: new Date(slot.startsAt.getTime() - WAITING_MS).toISOString(),
    missedFrom: missedFrom(slot, round.lateMinutes).toISOString(),
    presence,
    before: earlier.filter((each) => each.claim && isBefore(stands(each.claim.by, each))).length,
    room: presence === 'inside' || (presence === 'waiting' && season.rules.video.kind === 'voip') ? (roomOf(season.rules.video, slot._id, panel) ?? null) : null,
  };
});

/** Slots of the same panel and half-day before this one that somebody has. */
const earlierIn = async ({ slots }: Database, { roundId, panelId, startsAt }: SlotDocument): Promise<SlotDocument[]> => {
  const since = new Date(startsAt.getTime() - HALF_DAY_MS);
  return slots.find({ roundId, panelId, startsAt: _.gte(since).and(_.lt(startsAt)), 'claim.by': _.exists(true) }, { order: [['startsAt', 'desc']], limit: MOST });
};

const HALF_DAY_MS = 12 * 3600 * 1000;

const isMarked = (hearing: HearingDocument | undefined): boolean => hearing?.sheets.some(({ submittedAt }) => submittedAt !== undefined) ?? false;
