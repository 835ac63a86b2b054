import type { Database } from '../../cloudfunctions/runtime/database';
import type { PlacementDocument } from '../../cloudfunctions/runtime/documents/season/placements';
import { allocate } from '../../domain/season/allocation/allocate';
import { commitmentOf, numberOf } from '../../domain/season/allocation/draw';
import { explaining } from '../../domain/season/allocation/explain';
import { runOf } from '../../domain/season/allocation/fingerprint';
import type { AllocationInputs } from '../../domain/season/allocation/inputs';
import { summaryOf } from '../../domain/season/allocation/summary';
import type { StageName } from '../../domain/season/plan';
import { publishPosts, seasonIn } from './season';

const NUMBERS_KEY = 'a key of numbers for tests, not a secret';

/** Somebody's placement: the first rank, waiting for a post unless said otherwise. */
export const placementIn = (seasonId: string, personId: string, about: Partial<PlacementDocument> = {}): PlacementDocument => ({
  _id: `${seasonId}_${personId}`,
  seasonId,
  personId,
  district: '370211',
  runId: 'run',
  rank: 1,
  shown: { name: '示*1', university: '示例大学' },
  explanation: { rank: 1, score: 90, lot: '0'.repeat(64), preferences: [] },
  state: 'waiting',
  wants: [],
  revision: 1,
  ...about,
});

export interface PlacedSeason {
  seasonId: string;
  personId: string;
  /** Stands where names and titles stand. */
  mark: string;
  district?: string;
  stage?: StageName;
  published?: boolean;
  placement?: Partial<PlacementDocument>;
  /** Whose the long post is. */
  unitId?: string;
}

/** A season with a short and a long post, one scored candidate, a run, their placement in the short post, and an objection of theirs. */
export const placeInSeason = async (db: Database, { seasonId, personId, mark, district = '370211', stage = 'placement', published = true, placement = {}, unitId = 'unit' }: PlacedSeason) => {
  const [short, long, runId, id, at] = [`short-${seasonId}`, `long-${seasonId}`, `run-${seasonId}`, `${seasonId}_${personId}`, new Date()] as const;
  const inputs: AllocationInputs = {
    method: 'parallel', lotteryShare: 0, reassignment: true, seed: 'seed',
    posts: [{ id: short, kind: 'short', places: 2, conditions: { levels: [], majors: [] } }],
    applicants: [{ id: numberOf(NUMBERS_KEY, personId), score: 90, ties: [], kind: 'either', level: 'bachelor', major: '示例专业', preferences: [short], reassignable: true }],
  };
  const result = allocate(inputs);
  const run = runOf(inputs);
  await db.seasons.put({ ...seasonIn(stage, { _id: seasonId, district, title: mark, year: 1980 }), ...(published && { published: { runId, fingerprint: run.fingerprint, at: new Date(0), by: 'root', placedAt: at } }) });
  await publishPosts(db, seasonId, [short, long]);
  await db.posts.updateOne({ _id: short }, { title: mark });
  await db.posts.updateOne({ _id: long }, { unitId, title: mark });
  await db.candidates.put({ _id: id, seasonId, personId, name: mark, university: '示例大学', major: '示例专业' });
  await db.allocationRuns.put({ _id: runId, seasonId, by: 'root', at, isPractice: false, summary: summaryOf(result), posts: result.posts, ...run });
  for (const postId of [short, long]) await db.postLedgers.put({ _id: postId, seasonId, places: 2, holders: postId === short ? [{ who: personId, since: at }] : [] });
  const filled = placement.switch ? { ...placement, switch: { ...placement.switch, to: long, unitId } } : placement;
  const explanation = explaining(inputs, result)(numberOf(NUMBERS_KEY, personId));
  await db.placements.put(placementIn(seasonId, personId, { district, runId, postId: short, state: 'accepted', until: new Date(at.getTime() + 3_600_000), ...(explanation && { explanation }), ...filled }));
  await db.objections.put({ _id: id, seasonId, district, personId, text: mark, at, state: 'open' });
  await db.draws.put({ _id: seasonId, seed: 'seed', numbersKey: NUMBERS_KEY, commitment: commitmentOf('seed'), committedAt: at });
  return { seasonId, id, runId, short, long, mark };
};
