import type { Database } from '../../cloudfunctions/runtime/database';
import type { SeasonDocument } from '../../cloudfunctions/runtime/documents/season/seasons';
import { firstRules, stageNames, type SeasonRules, type StageName } from '../../domain/season/plan';

/** Seasons for tests: plainly artificial, standing where a test wants them. */

const DAY_MS = 24 * 3600 * 1000;

/** A season whose stages are ten days each, in the middle of one of them. */
export const seasonIn = (stage: StageName, about: Partial<Omit<SeasonDocument, 'rules'>> & { rules?: Partial<SeasonRules> } = {}, now = new Date()): SeasonDocument => {
  const begins = now.getTime() - (stageNames.indexOf(stage) * 10 + 5) * DAY_MS;
  const stages = stageNames.map((name, at) => ({ name, startsAt: new Date(begins + at * 10 * DAY_MS), endsAt: new Date(begins + (at + 1) * 10 * DAY_MS) }));
  return { _id: 'season', title: '金种子 示例一期', year: 2027, district: '310116', state: 'open', revision: 1, sample: false, stages, ...about, rules: { ...firstRules, eligibility: {}, documents: [], ...about.rules } };
};

/** The sample's seasons are over: whoever takes part in one, or lives where one is on, would see that one. */
export const endSampleSeasons = async (db: Database): Promise<void> => {
  for (const { _id } of await db.seasons.find({ sample: true }, { limit: 100, fields: ['_id'] })) await db.seasons.updateOne({ _id }, { state: 'ended' });
};

/** Posts of a season, published. */
export const publishPosts = async (db: Database, seasonId: string, ids: readonly string[]): Promise<void> => {
  for (const [at, _id] of ids.entries())
    await db.posts.put({
      _id, seasonId, unitId: 'unit', unit: `示例单位 ${String(at + 1).padStart(3, '0')}`, title: `示例岗位 ${at + 1}`, kind: at % 2 === 0 ? 'short' : 'long', places: 2, duties: '示例职责', place: '金山区',
      conditions: { levels: [], majors: [] }, state: 'published', revision: 1, writtenBy: 'test', sample: false,
    });
};

/** A season whose units rank whom they want, at this moment: its interviews ended an hour ago, its result begins in some days. */
export const rankingSeason = (about: Parameters<typeof seasonIn>[1] = {}, now = new Date()): SeasonDocument => {
  const season = seasonIn('interview', { ...about, rules: { allocation: { method: 'stable', lotteryShare: 0 }, scoresToUnits: true, ...about.rules } }, now);
  return { ...season, stages: season.stages.map((stage) => (stage.name === 'interview' ? { ...stage, endsAt: new Date(now.getTime() - 3_600_000) } : stage)) };
};
