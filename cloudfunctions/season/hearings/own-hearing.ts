import { bookingIn } from '../../../domain/season/booking';
import { command as _, refuse, type CallContext, type Database } from '../../runtime';
import type { CandidateDocument, HearingDocument, RoundDocument, SlotDocument } from '../../runtime/documents/season/interviews';
import { candidateId } from '../booking/candidate';
import { refuseEnded } from '../seasons/within-reach';

/** What an interviewer marks: the slot they sit in, who has booked it, and the hearing if it has begun. */
export interface OwnHearing {
  round: RoundDocument;
  slot: SlotDocument;
  candidate: CandidateDocument;
  hearing: HearingDocument | undefined;
}

export const hearingId = (roundId: string, personId: string): string => `${roundId}_${personId}`;

/** While nothing in it is closed. */
export const isOpen = { closedAt: _.exists(false) };

/** The hearing of a slot the caller sits in. Refuses with SLOT_NOT_FOUND when it is another's, NOBODY_BOOKED, NOT_ALLOWED when it is the caller who has booked it. */
export const ownHearing = async ({ db, personId }: CallContext, slotId: string): Promise<OwnHearing> => {
  const slot = await db.slots.read(slotId);
  if (!slot?.interviewers.includes(personId)) return refuse('SLOT_NOT_FOUND');
  const round = (await db.rounds.read(slot.roundId)) ?? refuse('SLOT_NOT_FOUND');
  const by = slot.claim?.by ?? refuse('NOBODY_BOOKED');
  if (by === personId) refuse('NOT_ALLOWED');
  const [candidate, hearing] = await Promise.all([db.candidates.read(candidateId(round.seasonId, by)), db.hearings.read(hearingId(round._id, by))]);
  if (!candidate || bookingIn(candidate.bookings, round._id)?.slotId !== slotId) return refuse('NOBODY_BOOKED');
  return { round, slot, candidate, hearing };
};

/**
 * The hearing is there, to be changed by a guarded update; of a panel that is closed, or a season that has ended or whose lots are known, none begins. As long as nothing was marked it is the hearing
 * of the panel the candidate is booked with now. Refuses with PANEL_CLOSED, SEASON_ENDED.
 */
export const begin = async ({ db }: Pick<CallContext, 'db'>, { round, slot, candidate }: Omit<OwnHearing, 'hearing'>): Promise<string> => {
  if (round.panels.find(({ id }) => id === slot.panelId)?.closedAt) refuse('PANEL_CLOSED');
  const season = await db.seasons.read(round.seasonId);
  refuseEnded(season);
  if (season?.lotsKnownFrom) refuse('PANEL_CLOSED');
  const _id = hearingId(round._id, candidate.personId);
  const { panelId } = slot;
  if (!(await db.hearings.insert({ _id, seasonId: round.seasonId, roundId: round._id, panelId, candidateId: candidate.personId, sheets: [], recusals: [] }))) {
    // It began before another panel, and the candidate has moved since.
    await db.hearings.updateOne({ _id, ...isOpen, 'sheets.0': _.exists(false), panelId: _.neq(panelId) }, { panelId });
  }
  return _id;
};

/** What a hearing says of an earlier slot than the candidate's now. */
const ofComing = ['arrivedAt', 'calledAt', 'missedAt', 'closedAt'] as const;

/** A candidate who was given another slot is expected anew, before its panel: as long as nothing was marked, what the hearing says of an earlier slot counts no more. */
export const expectAnew = ({ hearings }: Database, _id: string, { panelId, bookedAt }: { panelId: string; bookedAt: Date }): Promise<boolean> =>
  hearings.updateOne(_.and([{ _id, 'sheets.0': _.exists(false) }, _.or(ofComing.map((field) => ({ [field]: _.lt(bookedAt) })))]) as never, {
    panelId,
    ...Object.fromEntries(ofComing.map((field) => [field, _.remove()])),
  });
