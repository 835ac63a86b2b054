import { nameKey } from '../text/fold';
import type { Described } from './identity';
import type { Place } from './places';

/** The significant digits of a division's code: 370000 is 37, 370200 is 3702. */
const within = ({ code }: Place): string => code.replace(/(?:00){1,2}$/, '');

/** One is the other, or lies in it: 青岛 and 青岛市市南区 may be one place said twice. */
function related(a: Place, b: Place): boolean {
  if (a.zone !== undefined && b.zone !== undefined && a.zone !== b.zone) return false;
  return within(a).startsWith(within(b)) || within(b).startsWith(within(a));
}

/** Whether two openings are certainly in different places. A place that is not written differs from none. */
export function placesDiffer(a: Described, b: Described): boolean {
  const [left, right] = [nameKey(a.raw.place ?? ''), nameKey(b.raw.place ?? '')];
  if (left === '' || right === '' || left === right) return false;
  const [here, there] = [a.job.places.list, b.job.places.list];
  // Abroad, in a region or anywhere: no division to compare, so the words decide.
  if (here.length === 0 || there.length === 0) return true;
  return !here.some((place) => there.some((other) => related(place, other)));
}
