import type { Party } from '../../../domain/activity/seats';
import { unnamedWalkIn, WALK_IN_NAMES_KEPT } from '../../../domain/activity/walk-in';
import { command as _, type Database } from '../database';
import type { ActivityDocument, CheckIn } from '../documents/activities';
import type { Effect } from '../documents/effects';
import { takeSeats } from '../seats/ledger';
import { signUpId } from '../seats/record';
import { standingOf } from '../seats/standing';

/** What a walk-in's record says beyond the party the ledger holds. */
export interface WalkIn {
  activity: Pick<ActivityDocument, '_id' | 'endsAt'>;
  party: Party;
  at: Date;
  admitted?: { name: string; checkIn: CheckIn; trace: Effect };
}

/** Takes free seats that nobody waits for; the party that holds them, also when an earlier call took them. */
export const takeWalkInSeats = async (db: Database, activityId: string, party: Party): Promise<Party | undefined> => {
  if (await takeSeats(db.seatLedgers, activityId, party)) return party;
  const standing = await standingOf(db.seatLedgers, activityId, party.who);
  return standing?.place?.kind === 'seat' ? standing.party : undefined;
};

/**
 * Writes the record of a walk-in, once: seated and admitted, or seated alone where the call died that took the seats. It is told nothing:
 * there is no account to tell. A record that is there already is admitted, unless it was before.
 */
export const writeWalkIn = async (db: Database, { activity, party, at, admitted }: WalkIn): Promise<boolean> => {
  const { _id: activityId, endsAt } = activity;
  const _id = signUpId(activityId, party.who);
  const attendance = admitted && { state: 'attended' as const, name: admitted.name, checkIn: admitted.checkIn };
  const record = {
    activityId,
    personId: party.who,
    name: unnamedWalkIn,
    seats: party.seats,
    ticket: party.ticket,
    ...(party.group !== undefined && { group: party.group }),
    state: 'confirmed' as const,
    signedUpAt: at,
    walkIn: { forgetAt: new Date(endsAt.getTime() + WALK_IN_NAMES_KEPT) },
    ...attendance,
  };
  const effects = admitted ? [admitted.trace] : [];
  if (await db.signUps.insert({ _id, ...record, effects })) return true;
  if (!attendance) return false;
  return db.signUps.updateOne(
    { _id, ticket: party.ticket, state: 'confirmed', checkIn: _.exists(false), 'undone.0': _.exists(false) },
    { ...attendance, checkIn: _.set(attendance.checkIn), effects: _.push(effects) },
  );
};

/** Names of walk-ins whose time is over are forgotten; that somebody came stays. Returns how many. */
export const forgetWalkIns = ({ db, now }: { db: Database; now(): Date }): Promise<number> =>
  db.signUps.updateAll({ 'walkIn.forgetAt': _.lte(now()) }, { name: unnamedWalkIn, 'walkIn.forgetAt': _.remove() });
