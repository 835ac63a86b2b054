import * as v from 'valibot';
import { blankParts } from '../../../domain/activity/draft/parts';
import { longest, mostCompanionsAllowed, mostEmployers } from '../../../domain/activity/draft/draft';
import { activityKinds, type ActivityKind } from '../../../domain/activity/kind';
import { bounds } from '../../runtime';
import { typedParts } from './typed-parts';

const kinds = Object.keys(activityKinds) as [ActivityKind, ...ActivityKind[]];

/** Text as it is being typed: untrimmed, perhaps empty, no control characters but line breaks. */
const typed = (max: number) => v.pipe(v.string(), v.maxLength(max), v.regex(/^(?:\P{Cc}|\n)*$/u));
const day = v.union([v.literal(''), bounds.day]);
const time = v.pipe(v.string(), v.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/));

/** A draft as an organiser's screen holds it, at any moment of typing. */
export const typedDraft = v.strictObject({
  kind: v.picklist(kinds),
  district: bounds.region,
  title: typed(longest.title),
  day,
  doors: time,
  starts: time,
  ends: time,
  lastDay: day,
  place: typed(longest.place),
  hint: typed(longest.hint),
  organisedBy: typed(longest.organisedBy),
  forWhom: typed(longest.forWhom),
  agenda: typed(longest.agenda),
  employers: v.pipe(v.array(bounds.line(60)), v.maxLength(mostEmployers)),
  opensDay: day,
  opensTime: time,
  closesDay: day,
  closesTime: time,
  capacity: typed(longest.capacity),
  companions: bounds.whole(0, mostCompanionsAllowed),
  gates: typed(longest.gates),
  salutation: typed(longest.salutation),
  letter: typed(longest.letter),
  signature: typed(longest.signature),
  ...typedParts,
  cancelDay: v.optional(day, blankParts.cancelDay),
  cancelTime: v.optional(time, blankParts.cancelTime),
  speakers: v.optional(typed(longest.speakers), blankParts.speakers),
  live: v.optional(typed(longest.live), blankParts.live),
});

/** What every step says: which draft, as of which revision it was looked at, and its own name, made on the device. */
export const step = { id: bounds.id, stepId: bounds.id, revision: bounds.whole(0, 1_000_000) };
