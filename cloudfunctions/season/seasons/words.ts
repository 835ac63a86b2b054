import type { SeasonPlan } from '../../../domain/season/plan';

/** Every word of a plan that others will read. */
export const wordsOfPlan = ({ title, rules: { documents, scoring } }: SeasonPlan): string =>
  [title, ...documents.flatMap((document) => [document.title, document.hint ?? '']), ...scoring.criteria.flatMap((criterion) => [criterion.title, ...criterion.anchors.map(({ words }) => words)])]
    .filter((text) => text.trim() !== '')
    .join('\n');

/** What a trace tells of a plan: what decides. */
export const factsOf = ({ title, year, rules: { eligibility, preferences, scoring, allocation, scoresToUnits = false, answerHours } }: Pick<SeasonPlan, 'title' | 'year' | 'rules'>) => ({
  title,
  year,
  eligibility,
  preferences,
  scores: scoring.criteria.map(({ title: name, weight }) => `${name} ${weight}`),
  method: allocation.method,
  lotteryShare: allocation.lotteryShare,
  ...(allocation.method === 'stable' && { scoresToUnits }),
  answerHours,
});
