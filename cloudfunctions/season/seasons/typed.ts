import * as v from 'valibot';
import { planLimits } from '../../../domain/season/plan-complaints';
import { stageNames, type SeasonPlan } from '../../../domain/season/plan';
import { studyLevels, type StudyLevel } from '../../../domain/person/profile';
import { bounds } from '../../runtime';

const levels = Object.keys(studyLevels) as [StudyLevel, ...StudyLevel[]];
const year = bounds.whole(2000, 2100);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** A line as it is being typed: perhaps empty. */
const typed = (max: number) => v.pipe(v.string(), v.maxLength(max), v.regex(/^\P{Cc}*$/u));
/** An instant, read as one. */
const moment = v.pipe(bounds.instant, v.transform((text) => new Date(text)));

const anchor = v.strictObject({ from: bounds.whole(0, 100), words: typed(planLimits.anchorWords) });
const criterion = v.strictObject({ id: bounds.id, title: typed(planLimits.criterionTitle), weight: bounds.whole(0, 100), anchors: v.pipe(v.array(anchor), v.maxLength(planLimits.anchors)) });
const document = v.strictObject({ id: bounds.id, title: typed(planLimits.documentTitle), hint: v.optional(typed(planLimits.hint)), required: v.boolean(), forInterviewers: v.optional(v.boolean()) });

/** The hours of a stage. */
export const typedHours = { startsAt: moment, endsAt: moment };

/** A plan as an organiser's screen holds it, at any moment of writing: always with hours, perhaps in a wrong order. */
export const typedPlan = v.strictObject({
  title: typed(planLimits.title),
  year,
  district: bounds.region,
  stages: v.pipe(v.array(v.strictObject({ name: v.picklist(stageNames), ...typedHours })), v.length(stageNames.length), v.check((stages) => stageNames.every((name, index) => stages[index]?.name === name))),
  rules: v.strictObject({
    eligibility: v.strictObject({
      origin: v.optional(v.boolean()),
      notGraduatingIn: v.optional(v.pipe(v.array(year), v.maxLength(planLimits.graduating))),
      bornSince: v.optional(bounds.day),
      levels: v.optional(v.pipe(v.array(v.picklist(levels)), v.maxLength(levels.length))),
      seasons: v.optional(bounds.whole(0, planLimits.seasons)),
    }),
    documents: v.pipe(v.array(document), v.maxLength(planLimits.documents)),
    preferences: bounds.whole(0, 100),
    reassignment: v.boolean(),
    demandShown: v.boolean(),
    scoring: v.strictObject({
      criteria: v.pipe(v.array(criterion), v.maxLength(planLimits.criteria)),
      documentsShare: share,
      normalisation: v.picklist(['none', 'mean', 'zScore']),
      ties: v.pipe(v.array(v.picklist(['interview', 'firstCriterion', 'documents', 'drawn'])), v.minLength(1), v.maxLength(4)),
    }),
    allocation: v.strictObject({ method: v.picklist(['parallel', 'stable']), lotteryShare: share }),
    scoresToUnits: v.optional(v.boolean()),
    answerHours: bounds.whole(0, 1000),
    video: v.variant('kind', [v.strictObject({ kind: v.literal('voip') }), v.strictObject({ kind: v.literal('meeting') }), v.strictObject({ kind: v.literal('link') })]),
  }),
});

/** What leaves out a field does not say it. */
export type TypedPlan = v.InferOutput<typeof typedPlan> & SeasonPlan;

/** What every step says: which season, as of which revision it was looked at, and its own name, made on the device. */
export const step = { id: bounds.id, stepId: bounds.id, revision: bounds.whole(0, 1_000_000) };
