import type { CandidateDocument, HearingDocument, RoundDocument, SlotDocument } from '../../cloudfunctions/runtime/documents/season/interviews';
import type { Database } from '../../cloudfunctions/runtime/database';

/** Rounds, slots and candidates for tests, written as the functions write them. */

const HOUR_MS = 3600 * 1000;

export const putRound = async (db: Database, roundId: string, { seasonId = 'season', ...more }: Partial<RoundDocument> = {}): Promise<RoundDocument> => {
  const now = Date.now();
  const round: RoundDocument = {
    _id: roundId,
    seasonId,
    title: '示例面试',
    state: 'published',
    revision: 1,
    booking: { opensAt: new Date(now - HOUR_MS), closesAt: new Date(now + HOUR_MS) },
    plan: { days: [], hours: { from: '09:00', to: '17:00' }, breaks: [], minutes: 15, buffer: 5 },
    panels: [{ id: 'a', title: '第 1 组', interviewers: ['interviewer-1'] }],
    lateMinutes: 10,
    placing: false,
    ...more,
  };
  await db.rounds.put(round);
  return round;
};

export const putCandidate = async (db: Database, personId: string, { seasonId = 'season', ...more }: Partial<CandidateDocument> = {}): Promise<void> =>
  db.candidates.put({ _id: `${seasonId}_${personId}`, seasonId, personId, name: personId, university: '示例大学', major: '示例专业', ...more });

/** A slot of 15 minutes, before one panel. */
export const putSlot = async (db: Database, slot: Pick<SlotDocument, '_id' | 'roundId' | 'startsAt'> & Partial<SlotDocument>): Promise<SlotDocument> => {
  const whole: SlotDocument = { panelId: 'a', interviewers: ['interviewer-1'], endsAt: new Date(slot.startsAt.getTime() + 15 * 60_000), ...slot };
  await db.slots.put(whole);
  return whole;
};

/** The candidate has booked the slot. */
export const putBooking = async (db: Database, candidateId: string, { _id: slotId, roundId, startsAt, endsAt }: SlotDocument, bookedAt = new Date()): Promise<void> => {
  const candidate = await db.candidates.read(candidateId);
  if (!candidate) throw new Error(`no candidate ${candidateId}`);
  const call = `call-${slotId}`;
  const others = (candidate.bookings ?? []).filter((booking) => booking.roundId !== roundId);
  await db.candidates.put({ ...candidate, bookings: [...others, { roundId, slotId, call, startsAt, endsAt, bookedAt }] });
  await db.slots.updateOne({ _id: slotId }, { claim: { by: candidate.personId, call, until: new Date(Date.now() + HOUR_MS) } });
};

export const putHearing = async (db: Database, roundId: string, candidateId: string, more: Partial<HearingDocument> = {}): Promise<void> =>
  db.hearings.put({ _id: `${roundId}_${candidateId}`, seasonId: 'season', roundId, panelId: 'a', candidateId, sheets: [], recusals: [], ...more });
