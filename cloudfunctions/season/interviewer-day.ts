import * as v from 'valibot';
import { fromShanghai, shanghaiDate } from '../../domain/time/shanghai';
import { bounds, command as _, staff } from '../runtime';

export interface InterviewerDay {
  /** The day shown, `YYYY-MM-DD` in Shanghai. */
  day: string;
  /** Days on which the interviewer has slots. */
  days: string[];
  slots: { id: string; startsAt: string; endsAt: string; candidate: { name: string; university: string; major: string } | null }[];
}

const DAY_MS = 24 * 3600 * 1000;

/** The calling interviewer's list for a day; without one the next day that has slots. Only their own. */
export const interviewerDay = staff('interviewer')
  .input(v.strictObject({ day: v.optional(bounds.day) }))
  .query(async ({ input, ctx }): Promise<InterviewerDay> => {
    const since = fromShanghai(shanghaiDate(ctx.now().getTime() - 7 * DAY_MS));
    const mine = await ctx.db.slots.find(
      { interviewerId: ctx.personId, startsAt: _.gte(since) },
      { order: [['startsAt', 'asc']], limit: 1000 },
    );
    const days = [...new Set(mine.map(({ startsAt }) => shanghaiDate(startsAt)))];
    const today = shanghaiDate(ctx.now());
    const day = input.day ?? days.find((each) => each >= today) ?? days.at(-1) ?? today;
    const ofDay = mine.filter(({ startsAt }) => shanghaiDate(startsAt) === day);
    const bookings = await ctx.db.bookings.find({ slotId: _.in(ofDay.map(({ _id }) => _id)) }, { limit: 1000 });
    const bySlot = new Map(bookings.map((booking) => [booking.slotId, booking]));
    return {
      day,
      days,
      slots: ofDay.map(({ _id, startsAt, endsAt }) => {
        const booking = bySlot.get(_id);
        return {
          id: _id,
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          candidate: booking ? { name: booking.name, university: booking.university, major: booking.major } : null,
        };
      }),
    };
  });
