import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { fromShanghai, inShanghai, shanghaiDate } from '../../../domain/time/shanghai';

/** An activity as an organiser edits it: days and times as they stand on a clock in Shanghai. */
export interface Draft {
  day: string;
  doors: string;
  starts: string;
  ends: string;
  place: string;
  hint: string;
}

export const draftOf = ({ doorsAt, startsAt, endsAt, place, placeHint }: ActivityDetail): Draft => ({
  day: shanghaiDate(startsAt),
  doors: timeOf(doorsAt),
  starts: timeOf(startsAt),
  ends: timeOf(endsAt),
  place,
  hint: placeHint ?? '',
});

const timeOf = (instant: string): string => inShanghai(instant).format('HH:mm');

const DAY_MS = 24 * 3600 * 1000;

/** What differs from how it stands, as the procedure takes it; nothing else is sent, so that nothing else is written over. */
export const differences = (draft: Draft, held: ActivityDetail) => {
  const at = (time: string): Date => fromShanghai(draft.day, time);
  const ends = at(draft.ends);
  const hours = {
    doorsAt: at(draft.doors).toISOString(),
    startsAt: at(draft.starts).toISOString(),
    // What ends after midnight ends the day after.
    endsAt: (ends > at(draft.starts) ? ends : new Date(ends.getTime() + DAY_MS)).toISOString(),
  };
  const changed = Object.entries(hours).filter(([name, instant]) => instant !== held[name as keyof typeof hours]);
  const isMoved = draft.place.trim() !== held.place || draft.hint.trim() !== (held.placeHint ?? '');
  const place = { name: draft.place.trim(), ...(draft.hint.trim() ? { hint: draft.hint.trim() } : {}) };
  return { ...(Object.fromEntries(changed) as Partial<typeof hours>), ...(isMoved ? { place } : {}) };
};
