import * as v from 'valibot';
import { bookingIn } from '../../../domain/season/booking';
import { presenceOf, type Presence } from '../../../domain/season/presence';
import { fromShanghai, shanghaiDate } from '../../../domain/time/shanghai';
import { bounds, command as _, staff } from '../../runtime';
import type { CandidateDocument } from '../../runtime/documents/season/interviews';
import { allOf } from '../../runtime/walk';
import { roundWithin } from './within-reach';

/** A candidate on an organiser's list. */
export interface WatchedCandidate {
  id: string;
  name: string;
  university: string;
}

export interface RoundDay {
  day: string;
  days: string[];
  slots: { id: string; panel: string; startsAt: string; endsAt: string; candidate: (WatchedCandidate & { presence: Presence; sheets: number }) | null; interviewers: number }[];
  /** Who has no slot in the round, or did not come: the first of them, and how many. */
  waiting: { people: (WatchedCandidate & { missed: boolean })[]; count: number };
  /** Interviewers who stood back and nobody was free for them: time and panel. */
  unfilled: { slotId: string; panel: string; startsAt: string }[];
}

const DAY_MS = 24 * 3600 * 1000;
const SHOWN = 100;

/** A day of a round as it goes: who is where, who has no slot, where an interviewer is missing. Refuses with ROUND_NOT_FOUND, OUT_OF_REGION. */
export const day = staff('editor')
  .input(v.strictObject({ roundId: bounds.id, day: v.optional(bounds.day) }))
  .query(async ({ input, ctx }): Promise<RoundDay> => {
    const { db } = ctx;
    const { round } = await roundWithin(ctx, input.roundId);
    const now = ctx.now();
    const days = [...round.plan.days].sort();
    const today = shanghaiDate(now);
    const shown = input.day ?? days.find((each) => each >= today) ?? days.at(-1) ?? today;
    const from = fromShanghai(shown);
    const slots = (await allOf(db.slots, { roundId: round._id, startsAt: _.gte(from).and(_.lt(new Date(from.getTime() + DAY_MS))) }, ['panelId', 'startsAt', 'endsAt', 'interviewers', 'claim'])).sort(
      (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.panelId < b.panelId ? -1 : 1),
    );
    const [candidates, hearings] = await Promise.all([
      allOf(db.candidates, { seasonId: round.seasonId }, ['personId', 'name', 'university', 'bookings']),
      allOf(db.hearings, { roundId: round._id }, ['candidateId', 'arrivedAt', 'calledAt', 'missedAt', 'sheets', 'recusals']),
    ]);
    const heard = new Map(hearings.map((hearing) => [hearing.candidateId, hearing]));
    const bySlot = new Map(candidates.flatMap((candidate) => (bookingIn(candidate.bookings, round._id) ? [[bookingIn(candidate.bookings, round._id)?.slotId, candidate] as const] : [])));
    const titles = new Map(round.panels.map(({ id, title }) => [id, title]));
    const waiting = candidates.filter((candidate) => !bookingIn(candidate.bookings, round._id) || heard.get(candidate.personId)?.missedAt);
    return {
      day: shown,
      days,
      slots: slots.map(({ _id, panelId, startsAt, endsAt, interviewers }) => {
        const candidate = bySlot.get(_id);
        const hearing = candidate && heard.get(candidate.personId);
        const sheets = hearing?.sheets.filter(({ submittedAt }) => submittedAt).length ?? 0;
        return {
          id: _id,
          panel: titles.get(panelId) ?? '',
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          interviewers: interviewers.length,
          candidate: candidate ? { ...watched(candidate), presence: presenceOf({ ...hearing, isMarked: sheets >= interviewers.length && sheets > 0 }, { startsAt, endsAt }, now), sheets } : null,
        };
      }),
      waiting: { people: waiting.slice(0, SHOWN).map((candidate) => ({ ...watched(candidate), missed: heard.get(candidate.personId)?.missedAt !== undefined })), count: waiting.length },
      unfilled: slots.flatMap(({ _id, panelId, startsAt, interviewers }) => {
        const candidate = bySlot.get(_id);
        const isShort = candidate && heard.get(candidate.personId)?.recusals.some(({ by }) => interviewers.includes(by));
        return isShort ? [{ slotId: _id, panel: titles.get(panelId) ?? '', startsAt: startsAt.toISOString() }] : [];
      }),
    };
  });

const watched = ({ personId, name, university }: CandidateDocument): WatchedCandidate => ({ id: personId, name, university });
