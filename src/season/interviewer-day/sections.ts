import type { InterviewerDay } from '../../../cloudfunctions/season/hearings/interviewer-day';

export type Slot = InterviewerDay['slots'][number];

export interface DaySections {
  now: Slot[];
  next: Slot[];
  past: Slot[];
}

/** A day's slots as an interviewer works through them; the latest past one first. */
export const sectionsOf = (slots: readonly Slot[], now: Date): DaySections => ({
  now: slots.filter(({ startsAt, endsAt }) => new Date(startsAt) <= now && now < new Date(endsAt)),
  next: slots.filter(({ startsAt }) => new Date(startsAt) > now),
  past: slots.filter(({ endsAt }) => new Date(endsAt) <= now).reverse(),
});
