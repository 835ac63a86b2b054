import { fromShanghai } from '../../../domain/time/shanghai';
import type { Replayed } from '../applicants';
import { diceFrom } from '../dice';
import type { World } from '../world';
import { ORGANISER, SEASON } from './lay-down';

/** The allocation is tried, made public, looked at, and people accept or decline until every place is taken. */

const RUN = 'replay-run';
/** One of so many who are offered a place declines it. */
const DECLINES = 0.08;
const MOST_DAYS = 30;
const DAY_MS = 24 * 3600 * 1000;

/** Returns how many stand on the public notice, and the fingerprint. */
export const allocate = async (world: World): Promise<{ placed: number; fingerprint: string }> => {
  const { allocation, placements } = world.as(ORGANISER).season;
  world.at(fromShanghai('2020-07-10', '19:00'));
  await allocation.revealDraw.mutate({ seasonId: SEASON });
  await allocation.try.mutate({ seasonId: SEASON, runId: RUN });
  const { fingerprint } = await allocation.publish.mutate({ runId: RUN });
  const { candidates } = await world.as(ORGANISER).season.seasons.figures.query({ id: SEASON });
  await ticksUntil(world, async () => Object.values((await countsOf(world)) ?? {}).reduce((sum, count) => sum + count, 0) === candidates);
  const { placed } = await placements.notice.query({ seasonId: SEASON });
  return { placed, fingerprint };
};

export interface Accepted {
  accepted: number;
  declined: number;
  /** Until nobody was left who had to answer. */
  days: number;
}

/** The public notice over, places are offered; what is declined goes down the list. */
export const acceptAll = async (world: World, applicants: readonly Replayed[]): Promise<Accepted> => {
  const dice = diceFrom(716);
  const begins = fromShanghai('2020-07-16', '18:10');
  const open = new Set(applicants.map(({ openid }) => openid));
  for (let day = 0; day < MOST_DAYS; day += 1) {
    world.at(new Date(begins.getTime() + day * DAY_MS));
    await settled(world);
    const offered = await everyOffered(world);
    if (offered.length === 0) {
      const counts = await countsOf(world);
      return { accepted: counts.accepted ?? 0, declined: counts.declined ?? 0, days: day };
    }
    for (const { openid, revision } of offered) {
      if (!open.delete(openid)) throw new Error(`${openid} was asked twice`);
      await world.as(openid).season.placements.answer.mutate({ seasonId: SEASON, revision, answer: dice() < DECLINES ? 'declined' : 'accepted' });
    }
  }
  throw new Error(`after ${MOST_DAYS} days people were still asked`);
};

const countsOf = async (world: World) => (await world.as(ORGANISER).season.placements.list.query({ seasonId: SEASON, state: 'waiting' })).counts;

const everyOffered = async (world: World): Promise<{ openid: string; revision: number }[]> => {
  const { placements } = world.as(ORGANISER).season;
  const all: { openid: string; revision: number }[] = [];
  for (let cursor: number | undefined; ; ) {
    const page = await placements.list.query({ seasonId: SEASON, state: 'offered', cursor });
    all.push(...page.rows.map(({ id, revision }) => ({ openid: id.slice(SEASON.length + 1), revision })));
    if (page.next === null) return all;
    cursor = page.next;
    world.pass(1);
  }
};

/** The clock has nothing left to do. */
const settled = async (world: World): Promise<void> => {
  let before = '';
  await ticksUntil(world, async () => {
    const now = JSON.stringify(await countsOf(world));
    const isSettled = now === before;
    before = now;
    return isSettled;
  });
};

const ticksUntil = async (world: World, isDone: () => Promise<boolean>): Promise<void> => {
  for (let ticks = 0; ticks < 500; ticks += 1) {
    await world.tick();
    if (await isDone()) return;
  }
  throw new Error('five hundred ticks were not enough');
};
