import * as v from 'valibot';
import { bookingIn } from '../../../domain/season/booking';
import type { Hours } from '../../../domain/season/drawing';
import { presenceOf, type Presence } from '../../../domain/season/presence';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { bounds, command as _, staff } from '../../runtime';

export interface InterviewerDay {
  /** The day shown, `YYYY-MM-DD` in Shanghai. */
  day: string;
  /** Days on which the interviewer has slots. */
  days: string[];
  /** When they said they are free on that day; empty when they have not said. */
  free: Hours[];
  slots: {
    id: string;
    startsAt: string;
    endsAt: string;
    candidate: { name: string; university: string; major: string; presence: Presence; sheet: 'none' | 'begun' | 'submitted' } | null;
  }[];
}

const DAY_MS = 24 * 3600 * 1000;
/** An interviewer hears no more people in a day than there are minutes for them; nor are there more days in a season. */
const MOST = 1000;

/** The calling interviewer's list for a day; without one the next day that has slots. Only their own. */
export const interviewerDay = staff('interviewer')
  .input(v.strictObject({ day: v.optional(bounds.day) }))
  .query(async ({ input, ctx }): Promise<InterviewerDay> => {
    const { db, personId } = ctx;
    const now = ctx.now();
    const since = shanghaiDate(now.getTime() - 7 * DAY_MS);
    const agendas = await db.agendas.find({ personId, day: _.gte(since) }, { order: [['day', 'asc']], limit: MOST });
    const days = agendas.filter(({ entries }) => entries.length > 0).map((agenda) => agenda.day);
    const today = shanghaiDate(now);
    const day = input.day ?? days.find((each) => each >= today) ?? days.at(-1) ?? today;
    const agenda = agendas.find((each) => each.day === day);
    const entries = [...(agenda?.entries ?? [])].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    const slots = await db.slots.find({ _id: _.in(entries.map(({ slotId }) => slotId)) }, { limit: MOST });
    const claims = slots.flatMap(({ _id, roundId, claim }) => (claim ? [{ slotId: _id, roundId, by: claim.by }] : []));
    const [candidates, hearings] = await Promise.all([
      db.candidates.find({ personId: _.in(claims.map(({ by }) => by)), 'bookings.slotId': _.in(claims.map(({ slotId }) => slotId)) }, { limit: MOST }),
      db.hearings.find({ _id: _.in(claims.map(({ roundId, by }) => `${roundId}_${by}`)) }, { limit: MOST, fields: ['arrivedAt', 'calledAt', 'missedAt', 'sheets'] }),
    ]);
    const heard = new Map(hearings.map((hearing) => [hearing._id, hearing]));
    // Published, and nobody else sits in their place.
    const there = new Set(slots.filter(({ interviewers }) => interviewers.includes(personId)).map(({ _id }) => _id));
    return {
      day,
      days,
      free: agenda?.free ?? [],
      slots: entries
        .filter(({ slotId }) => there.has(slotId))
        .map(({ slotId, roundId, startsAt, endsAt }) => {
          const candidate = candidates.find(({ bookings }) => bookingIn(bookings, roundId)?.slotId === slotId);
          const hearing = candidate && heard.get(`${roundId}_${candidate.personId}`);
          const own = hearing?.sheets.find(({ by }) => by === personId);
          const presence = presenceOf({ ...hearing, isMarked: own?.submittedAt !== undefined }, { startsAt, endsAt }, now);
          return {
            id: slotId,
            startsAt: startsAt.toISOString(),
            endsAt: endsAt.toISOString(),
            candidate: candidate
              ? { name: candidate.name, university: candidate.university, major: candidate.major, presence, sheet: own?.submittedAt ? ('submitted' as const) : own ? ('begun' as const) : ('none' as const) }
              : null,
          };
        }),
    };
  });
