import { leastRankingHours, rankingHours } from './ranking';
import { stageNames, type AllocationRule, type Criterion, type SeasonPlan, type Stage, type StageName } from './plan';
import { stageNamed } from './stages';

/** What keeps a season from being opened, beside the field it is about, in the organiser's words. */

export type PlanField = 'title' | 'eligibility' | 'documents' | 'preferences' | 'criteria' | 'ties' | 'answerHours' | `stage.${StageName}`;
export type PlanComplaints = Partial<Record<PlanField, string>>;

/** The most a plan holds; the same on the phone and on the server. Characters where it is text. */
export const planLimits = { title: 40, documents: 8, documentTitle: 20, hint: 60, criteria: 8, criterionTitle: 12, anchors: 5, anchorWords: 40, preferences: 10, answerHours: 240, levels: 4, graduating: 6, seasons: 10 } as const;

export const stageTitles: Record<StageName, string> = {
  posts: '征集岗位',
  application: '报名',
  documents: '看材料',
  interview: '视频面试',
  result: '配岗公示',
  placement: '录用上岗',
};

/** Everything that is missing or contradicts something else; empty when the season may be opened. */
export const complaintsAboutPlan = ({ title, stages, rules }: SeasonPlan, now: Date): PlanComplaints => ({
  ...(title.trim() === '' && { title: '给这一期起个名字' }),
  ...complaintsAboutStages(stages, rules.allocation),
  ...(stageNamed(stages, 'application').endsAt <= now && { 'stage.application': '报名截止的时间已经过了' }),
  ...(rules.eligibility.seasons !== undefined && rules.eligibility.seasons < 1 && { eligibility: '至少可以参加一期' }),
  ...aboutDocuments(rules.documents.map((document) => document.title)),
  ...(outside(rules.preferences, planLimits.preferences) && { preferences: `写 1 到 ${planLimits.preferences} 之间的一个整数` }),
  ...(outside(rules.answerHours, planLimits.answerHours) && { answerHours: `写 1 到 ${planLimits.answerHours} 之间的一个整数` }),
  ...aboutCriteria(rules.scoring.criteria),
  ...(rules.scoring.ties.at(-1) !== 'drawn' && { ties: '最后一条要是抽签，不然可能分不出先后' }),
});

/** Stages in their order, none shorter than nothing, none begun before the one before it is over; where units rank, they have the time for it between the interviews and the result. */
export const complaintsAboutStages = (stages: readonly Stage[], { method }: Pick<AllocationRule, 'method'>): PlanComplaints => {
  const complaints = Object.fromEntries(
    stageNames.flatMap((name, index): [PlanField, string][] => {
      const { startsAt, endsAt } = stageNamed(stages, name);
      const before = stageNames[index - 1];
      if (endsAt <= startsAt) return [[`stage.${name}`, '结束要在开始以后']];
      if (before && startsAt < stageNamed(stages, before).endsAt) return [[`stage.${name}`, `要在“${stageTitles[before]}”结束以后开始`]];
      return [];
    }),
  );
  const { startsAt, endsAt } = rankingHours(stages);
  const isTooShort = method === 'stable' && endsAt.getTime() - startsAt.getTime() < leastRankingHours * HOUR_MS;
  return isTooShort ? { 'stage.result': `“${stageTitles.interview}”结束 ${leastRankingHours} 小时以后才能开始：中间留给单位排先后`, ...complaints } : complaints;
};

const HOUR_MS = 3600 * 1000;

const outside = (figure: number, most: number): boolean => !Number.isInteger(figure) || figure < 1 || figure > most;

const aboutDocuments = (titles: readonly string[]): PlanComplaints => {
  if (titles.some((title) => title.trim() === '')) return { documents: '每一份材料都要有名字' };
  return new Set(titles.map((title) => title.trim())).size < titles.length ? { documents: '有两份材料同名' } : {};
};

const aboutCriteria = (criteria: readonly Criterion[]): PlanComplaints => {
  if (criteria.length === 0) return { criteria: '至少要有一项评分' };
  if (criteria.some(({ title }) => title.trim() === '')) return { criteria: '每一项评分都要有名字' };
  if (new Set(criteria.map(({ title }) => title.trim())).size < criteria.length) return { criteria: '有两项评分同名' };
  if (criteria.some(({ weight }) => !(weight > 0))) return { criteria: '每一项的分量都要大于 0' };
  if (criteria.some(({ anchors }) => anchors.some(({ words }) => words.trim() === ''))) return { criteria: '分数对应的话不能空着' };
  return criteria.some(({ anchors }) => new Set(anchors.map(({ from }) => from)).size < anchors.length) ? { criteria: '同一项里有两个分数一样' } : {};
};
