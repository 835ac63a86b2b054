import { inShanghai, shanghaiDate } from '../../time/shanghai';
import type { ActivityDraft } from './draft';
import { draftPartsOf } from './parts';
import type { ActivityPlan } from './plan';

/** Days an organiser may move a copy by: it may lie years back. */
export const farthestCopy = 1500;

const DAY_MS = 24 * 3600 * 1000;

/** A draft that says what an activity said, every day in it moved by whole days; the times of day stay. `nameOf` names a region. */
export const copyOf = (activity: ActivityPlan, days: number, nameOf: (region: string) => string): ActivityDraft => {
  const shift = days * DAY_MS;
  const dayOf = (instant: Date): string => shanghaiDate(instant.getTime() + shift);
  const { window, letter } = activity;
  return {
    kind: activity.kind,
    district: activity.district,
    title: activity.title,
    day: dayOf(activity.startsAt),
    doors: timeOf(activity.doorsAt),
    starts: timeOf(activity.startsAt),
    ends: timeOf(activity.endsAt),
    lastDay: letter ? dayOf(activity.endsAt) : '',
    place: activity.place.name,
    hint: activity.place.hint ?? '',
    organisedBy: activity.organisedBy,
    forWhom: activity.forWhom,
    agenda: activity.agenda.join('\n'),
    employers: [...activity.employers],
    opensDay: dayOf(window.opensAt),
    opensTime: timeOf(window.opensAt),
    closesDay: dayOf(window.closesAt),
    closesTime: timeOf(window.closesAt),
    capacity: activity.capacity > 0 ? String(activity.capacity) : '',
    companions: activity.companions,
    gates: activity.gates.join('\n'),
    salutation: letter?.salutation ?? '',
    letter: letter?.paragraphs.join('\n') ?? '',
    signature: letter?.signature ?? '',
    ...draftPartsOf(activity, shift, nameOf),
  };
};

const timeOf = (instant: Date): string => inShanghai(instant).format('HH:mm');
