import { HOLD_MS } from '../../../domain/season/booking';
import { command as _, type Database } from '../database';
import type { Claim, SlotDocument } from '../documents/season/interviews';

/**
 * Slots are held before they are booked. The only file that knows how a claim is written; every transition is one guarded update, and `true` says that
 * it was ours. A claim says nothing of who has the slot: that says the candidate's document alone.
 */

/** A slot as somebody saw it: one that is different by now is not held. */
export type SeenSlot = Pick<SlotDocument, '_id' | 'roundId' | 'startsAt' | 'endsAt'>;

/** Holds a slot that nobody holds; or takes over what an earlier call of the same person holds. Nobody holds one in which they hear others: nobody hears themselves. */
export const claimSlot = ({ slots }: Database, { _id, roundId, startsAt, endsAt }: SeenSlot, { by, call }: Omit<Claim, 'until'>, at: Date): Promise<boolean> =>
  slots.updateOne(_.and([{ _id, roundId, startsAt, endsAt, interviewers: _.neq(by) }, _.or([{ claim: _.exists(false) }, { 'claim.by': by }])]) as never, {
    claim: _.set({ by, call, until: new Date(at.getTime() + HOLD_MS) }),
  });

/** Gives back exactly this claim: one that was made since, by the same person too, stays. */
export const releaseClaim = ({ slots }: Database, { slotId, call }: { slotId: string; call: string }): Promise<boolean> =>
  slots.updateOne({ _id: slotId, 'claim.call': call }, { claim: _.remove() });
