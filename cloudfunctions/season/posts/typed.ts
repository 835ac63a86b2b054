import * as v from 'valibot';
import { studyLevels, type StudyLevel } from '../../../domain/person/profile';
import { postLimits } from '../../../domain/season/post-life';
import { bounds } from '../../runtime';

const levels = Object.keys(studyLevels) as [StudyLevel, ...StudyLevel[]];
/** Text as it is being typed: perhaps empty, no control characters but line breaks. */
const typed = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max), v.regex(/^(?:\P{Cc}|\n)*$/u));

/** A post as its unit's screen holds it, at any moment of writing. */
export const typedPost = v.strictObject({
  title: typed(postLimits.title),
  kind: v.picklist(['short', 'long']),
  places: bounds.whole(0, 10_000),
  duties: typed(postLimits.duties),
  place: typed(postLimits.place),
  conditions: v.strictObject({
    levels: v.pipe(v.array(v.picklist(levels)), v.maxLength(levels.length)),
    majors: v.pipe(v.array(bounds.line(postLimits.major)), v.maxLength(postLimits.majors)),
    words: v.optional(typed(postLimits.words)),
  }),
  mentor: v.optional(typed(postLimits.mentor)),
  hours: v.optional(typed(postLimits.hours)),
  allowance: v.optional(typed(postLimits.allowance)),
  insurance: v.optional(typed(postLimits.insurance)),
});

/** What every step says: which post, as of which revision it was looked at, and its own name, made on the device. */
export const step = { id: bounds.id, stepId: bounds.id, revision: bounds.whole(0, 1_000_000) };
