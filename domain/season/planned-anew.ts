import { fromShanghai, inShanghai, shanghaiDate } from '../time/shanghai';
import { firstRules, stageNames, type SeasonPlan, type Stage, type StageName } from './plan';

/** Where a season begins: from nothing, or from an earlier one. */

/** How long each stage of a first plan lasts, in days. */
const usualDays: Record<StageName, number> = { posts: 14, application: 9, documents: 5, interview: 6, result: 5, placement: 45 };

const DAY_MS = 24 * 3600 * 1000;

/** A plan to be edited: stages one after another from next Monday on, and the usual rules. */
export const firstPlan = (district: string, now: Date): SeasonPlan => {
  const monday = now.getTime() + ((8 - inShanghai(now).day()) % 7 || 7) * DAY_MS;
  let day = 0;
  const stages = stageNames.map((name): Stage => {
    const startsAt = fromShanghai(shanghaiDate(monday + day * DAY_MS), '09:00');
    day += usualDays[name];
    return { name, startsAt, endsAt: fromShanghai(shanghaiDate(monday + (day - 1) * DAY_MS), '18:00') };
  });
  const year = inShanghai(now).year();
  return { title: `金种子 ${year}`, year, district, stages, rules: firstRules };
};

/** A plan that says what an earlier one said, moved by whole years: the same day of the calendar and the same hour, in Shanghai. */
export const planMoved = ({ title, year, district, stages, rules }: SeasonPlan, years: number): SeasonPlan => {
  const { notGraduatingIn, bornSince } = rules.eligibility;
  const later = (instant: Date): Date => inShanghai(instant).add(years, 'year').toDate();
  return {
    title: title.replaceAll(String(year), String(year + years)),
    year: year + years,
    district,
    stages: oneAfterTheOther(stages.map(({ name, startsAt, endsAt }) => ({ name, startsAt: later(startsAt), endsAt: later(endsAt) }))),
    rules: {
      ...rules,
      eligibility: {
        ...rules.eligibility,
        ...(notGraduatingIn && { notGraduatingIn: notGraduatingIn.map((each) => each + years) }),
        ...(bornSince !== undefined && { bornSince: shanghaiDate(later(fromShanghai(bornSince))) }),
      },
    },
  };
};

/** In other years the 29th of February is the 28th: what began on it the morning after something ended begins when that ends. */
const oneAfterTheOther = (stages: readonly Stage[]): Stage[] =>
  stages.map((stage, index) => {
    const before = stages[index - 1];
    return before && stage.startsAt < before.endsAt ? { ...stage, startsAt: before.endsAt } : stage;
  });
