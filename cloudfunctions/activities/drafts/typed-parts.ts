import * as v from 'valibot';
import { blankParts, longestGroup, longestOffer } from '../../../domain/activity/draft/parts';
import { largestNumber, longestAnswer, longestInQuestion, mostOptions, mostQuestions } from '../../../domain/activity/form/question';
import { studyLevels, type StudyLevel } from '../../../domain/person/profile';
import { programmes, type Programme } from '../../../domain/programme/programmes';
import { bounds } from '../../runtime';
import { questionId } from '../typed-answers';

const levels = Object.keys(studyLevels) as [StudyLevel, ...StudyLevel[]];
const programmeNames = Object.keys(programmes) as [Programme, ...Programme[]];

const asked = { id: questionId, ask: bounds.line(longestInQuestion.ask), note: v.optional(bounds.line(longestInQuestion.note)) };
const required = v.boolean();
const options = v.pipe(v.array(bounds.line(longestInQuestion.option)), v.maxLength(mostOptions));
const amount = bounds.whole(0, largestNumber);

/** A question as the form builder puts it down: whole, though perhaps not yet one that may be asked. */
export const question = v.variant('kind', [
  v.strictObject({ ...asked, kind: v.literal('text'), required, longest: bounds.whole(1, longestAnswer) }),
  v.strictObject({ ...asked, kind: v.literal('choice'), required, options }),
  v.strictObject({ ...asked, kind: v.literal('choices'), required, options, most: bounds.whole(1, mostOptions) }),
  v.strictObject({ ...asked, kind: v.literal('number'), required, least: amount, most: amount }),
  v.strictObject({ ...asked, kind: v.literal('consent') }),
]);

const year = bounds.whole(2000, 2100);
const audience = v.strictObject({
  localTo: v.nullable(v.picklist(programmeNames)),
  levels: v.pipe(v.array(v.picklist(levels)), v.maxLength(levels.length)),
  graduating: v.nullable(v.strictObject({ from: year, to: year })),
  homes: v.pipe(v.array(v.strictObject({ code: bounds.region, name: bounds.line(60) })), v.maxLength(30)),
});

/** Written in the draft itself: the name may be half-typed. */
const group = v.strictObject({ id: bounds.id, name: v.pipe(v.string(), v.maxLength(longestGroup), v.regex(/^\P{Cc}*$/u)), seats: bounds.whole(0, 100_000), companions: bounds.whole(0, 9) });

const degrees = (most: number) => v.pipe(v.number(), v.finite(), v.minValue(-most), v.maxValue(most));
const point = v.strictObject({ latitude: degrees(90), longitude: degrees(180), address: bounds.line(100) });

/** What may be said beyond hours and seats. A phone that does not know a part yet says nothing of it: it is blank. */
export const typedParts = {
  form: v.optional(v.pipe(v.array(question), v.maxLength(mostQuestions)), blankParts.form),
  audience: v.optional(audience, blankParts.audience),
  groups: v.optional(v.pipe(v.array(group), v.maxLength(10)), blankParts.groups),
  offerMinutes: v.optional(bounds.whole(0, longestOffer), blankParts.offerMinutes),
  at: v.optional(v.nullable(point), blankParts.at),
  selfCheckIn: v.optional(v.boolean(), blankParts.selfCheckIn),
};
