import * as v from 'valibot';
import { bounds } from '../../runtime';

/** What organisers type of a round, bounded. */

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const hours = v.strictObject({ from: clock, to: clock });

const panel = v.strictObject({
  id: bounds.id,
  title: bounds.line(20),
  interviewers: v.pipe(v.array(bounds.id), v.maxLength(10)),
  code: v.optional(bounds.line(40)),
  link: v.optional(v.pipe(bounds.line(300), v.regex(/^https:\/\//))),
});

export const plan = v.strictObject({
  days: v.pipe(v.array(bounds.day), v.maxLength(31)),
  hours,
  breaks: v.pipe(v.array(hours), v.maxLength(6)),
  minutes: bounds.whole(5, 120),
  buffer: bounds.whole(0, 60),
});

export const panels = v.pipe(v.array(panel), v.maxLength(50));

/** One move of a round, named by the device, over the revision that was looked at. */
export const step = { roundId: bounds.id, stepId: bounds.id, revision: bounds.whole(0, 1_000_000) };
