import * as v from 'valibot';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { bounds, checkText, command as _, effect, refuse, staff, type CallContext } from '../../runtime';
import type { SlotDocument } from '../../runtime/documents/season/interviews';
import { enter, strike } from '../../runtime/interviews';
import { begin, hearingId, isOpen, ownHearing, type OwnHearing } from './own-hearing';

/**
 * The caller knows the candidate and stands back: what they marked counts no more, and another interviewer of the round who is free then takes their place. Where nobody
 * is, organisers see it. Safe to repeat, and a repeat finishes what was cut off. Refuses with SLOT_NOT_FOUND, NOBODY_BOOKED, NOT_ALLOWED,
 * PANEL_CLOSED, SEASON_ENDED, WORDS_REFUSED.
 */
export const recuse = staff('interviewer')
  .input(v.strictObject({ slotId: bounds.id, reason: bounds.line(100) }))
  .mutation(async ({ input: { slotId, reason }, ctx }): Promise<{ replaced: boolean }> => {
    const { db, personId } = ctx;
    if (await isReplaced(ctx, slotId)) return { replaced: true };
    const own = await ownHearing(ctx, slotId);
    const _id = await begin(ctx, own);
    if (!own.hearing?.recusals.some(({ by }) => by === personId)) {
      await checkText(ctx, reason, 'comment');
      const trace = effect.trace(ctx, { act: 'hearing.recuse', object: `hearings/${_id}`, district: (await db.seasons.read(own.round.seasonId))?.district, why: reason });
      const isIn = await db.hearings.updateOne({ _id, ...isOpen, 'recusals.by': _.neq(personId) }, { recusals: _.push([{ by: personId, reason, at: ctx.now() }]), effects: _.push([trace]) });
      const now = isIn ? undefined : await db.hearings.read(_id);
      if (now?.closedAt) refuse('PANEL_CLOSED');
    }
    return { replaced: await replace(ctx, own, _id) };
  });

/** Whether the caller stood back from this slot before, and somebody else sits in their place: what an answer that was lost would have said. */
const isReplaced = async ({ db, personId }: CallContext, slotId: string): Promise<boolean> => {
  const slot = await db.slots.read(slotId);
  if (!slot?.claim || slot.interviewers.includes(personId)) return false;
  const hearing = await db.hearings.read(hearingId(slot.roundId, slot.claim.by));
  return hearing?.recusals.some(({ by }) => by === personId) ?? false;
};

/** Somebody else of the round sits in the slot: their day first, then the hearing, then the caller's own day; the slot says it last, so that a repeat goes on. */
const replace = async (ctx: CallContext, { round, slot, candidate }: OwnHearing, _id: string): Promise<boolean> => {
  const { db, personId } = ctx;
  const day = shanghaiDate(slot.startsAt);
  const entry = { roundId: round._id, slotId: slot._id, startsAt: slot.startsAt, endsAt: slot.endsAt };
  const recusals = (await db.hearings.read(_id))?.recusals ?? [];
  const stoodBack = new Set(recusals.map(({ by }) => by));
  const others = round.panels.flatMap(({ interviewers }) => interviewers).filter((who) => who !== candidate.personId && !slot.interviewers.includes(who) && !stoodBack.has(who));
  const at = recusals.findIndex(({ by }) => by === personId);
  for (const instead of others) {
    if (!(await enter(db, { personId: instead, day, entries: [entry] }))) continue;
    await db.hearings.updateOne({ _id, [`recusals.${at}.by`]: personId }, { [`recusals.${at}.instead`]: instead });
    await strike(db, personId, day, [slot._id]);
    if (await takeSeat(ctx, slot, instead)) return true;
    const seated = (await db.slots.read(slot._id))?.interviewers ?? [];
    // Another who stood back may have seated the same one: then their day stays as it is.
    if (!seated.includes(instead)) await strike(db, instead, day, [slot._id]);
    // The same tap twice: the other one gave the seat away.
    if (!seated.includes(personId)) return true;
  }
  return false;
};

const takeSeat = ({ db, personId }: CallContext, { _id, interviewers }: SlotDocument, instead: string): Promise<boolean> => {
  const seat = `interviewers.${interviewers.indexOf(personId)}`;
  // Nobody sits in a slot twice.
  return db.slots.updateOne(_.and([{ _id, [seat]: personId }, { interviewers: _.neq(instead) }]) as never, { [seat]: instead });
};
