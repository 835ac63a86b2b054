import * as v from 'valibot';
import type { Letter } from '../../domain/activity/draft/plan';
import type { Answers, LiveStream, MapPoint, Question, Speaker } from '../../domain/activity/plan-parts';
import { windowRefusalAt, type Place } from '../../domain/activity/seats';
import { bounds, open, refuse } from '../runtime';
import type { Source } from '../runtime/documents/activities';
import { signUpId, standingOf } from '../runtime/seats';
import { cardOf, groupsOf, type ActivityCard, type SeatGroupCard } from './card';
import { forReader, type ForReader } from './for-reader';

export interface ActivityDetail extends ActivityCard, ForReader {
  doorsAt: string;
  placeHint: string | null;
  organisedBy: string;
  forWhom: string;
  agenda: string[];
  employers: string[];
  opensAt: string;
  closesAt: string;
  /** Why nobody can sign up now; null when the window is open. */
  closed: 'WINDOW_NOT_OPEN' | 'WINDOW_CLOSED' | null;
  /** None where all seats are one. */
  groups: SeatGroupCard[];
  /** Until when a seat may be given up; null: until it starts. */
  cancelBy: string | null;
  /** What organisers changed last; null when nothing. */
  changed: { at: string; what: string } | null;
  myPlace: Place | null;
  /** Whether the door has admitted the caller. */
  attended: boolean;
  /** What is asked of whoever signs up. */
  form: Question[];
  /** What the caller answered; null without a place. */
  answers: Answers | null;
  letter: Letter | null;
  speakers: Speaker[];
  at: MapPoint | null;
  live: LiveStream | null;
  /** Whether the code shown in the room may be scanned to check in alone. */
  selfCheckIn: boolean;
  /** What it has in common with others, in whichever district. */
  series: string | null;
  source: Source;
}

/** One activity, public-safe, with the caller's own place in it. Refuses with ACTIVITY_NOT_FOUND. */
export const read = open.input(v.strictObject({ id: bounds.id })).query(async ({ input, ctx }): Promise<ActivityDetail> => {
  const [activity, standing, record] = await Promise.all([
    ctx.db.activities.read(input.id),
    standingOf(ctx.db.seatLedgers, input.id, ctx.personId),
    ctx.db.signUps.read(signUpId(input.id, ctx.personId)),
  ]);
  // A letter is nobody's business before its day.
  if (!activity || (activity.kind === 'letter' && activity.startsAt > ctx.now())) return refuse('ACTIVITY_NOT_FOUND');
  const change = activity.changes?.at(-1);
  return {
    ...cardOf(activity, standing),
    doorsAt: activity.doorsAt.toISOString(),
    placeHint: activity.place.hint ?? null,
    organisedBy: activity.organisedBy,
    forWhom: activity.forWhom,
    agenda: activity.agenda,
    employers: activity.employers,
    opensAt: activity.window.opensAt.toISOString(),
    closesAt: activity.window.closesAt.toISOString(),
    closed: windowRefusalAt(activity.window, ctx.now()) ?? null,
    groups: groupsOf(activity, standing),
    cancelBy: activity.cancelBy?.toISOString() ?? null,
    changed: change ? { at: change.at.toISOString(), what: change.what } : null,
    myPlace: standing?.place ?? null,
    attended: record?.state === 'attended',
    ...(await forReader(ctx, activity)),
    form: activity.form ?? [],
    answers: (standing?.place && record?.answers) ?? null,
    letter: activity.letter ?? null,
    speakers: activity.speakers ?? [],
    at: activity.at ?? null,
    live: activity.live ?? null,
    selfCheckIn: activity.selfCheckIn ?? false,
    series: activity.series ?? null,
    source: activity.source,
  };
});
