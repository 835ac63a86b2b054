/**
 * `npm run replay-2020`: the season of 2020 once more, through the functions and the real SDK, at the times it had.
 *   -- --times 10      with ten times as many people and places; a tenth (0.1) for a quick look
 */
import { parseArgs } from 'node:util';
import { fromShanghai } from '../../domain/time/shanghai';
import { refresh } from '../build/index';
import { openDatabase } from '../local-project';
import { replayed } from './applicants';
import { facts, growthReported } from './facts';
import { checkInvariants } from './invariants';
import { acceptAll, allocate } from './phases/allocate';
import { applyAll, applyTooLate } from './phases/apply';
import { checkAll } from './phases/check';
import { interviewAll } from './phases/interview';
import { layDown, ORGANISER, SEASON } from './phases/lay-down';
import { openWorld, type World } from './world';

/** One line a phase: what it took. Then everything that must hold is looked at. */
const phase = async <Result>(world: World, name: string, run: () => Promise<Result>): Promise<Result> => {
  const startedAt = performance.now();
  const result = await run();
  const seconds = (performance.now() - startedAt) / 1000;
  const { calls, databaseCalls, largest } = world.spent();
  console.log(`${name.padEnd(24)} ${seconds.toFixed(1).padStart(7)} s ${String(calls).padStart(7)} calls ${String(databaseCalls).padStart(8)} of the database ${String(largest).padStart(8)} bytes at most  ${typeof result === 'object' ? JSON.stringify(result) : String(result)}`);
  await checkInvariants(await openDatabase(world.cloud), SEASON);
  return result;
};

const main = async (times: number): Promise<void> => {
  await refresh(['functions', 'localcloud']);
  const [count, places] = [Math.round(facts.applicants * times), Math.round(facts.places * times)];
  const everybody = replayed(count + 1, Math.min(facts.universities, count));
  const [people, late] = [everybody.slice(0, count), everybody[count]];
  const world = await openWorld(fromShanghai('2020-05-16', '08:00'));
  try {
    await phase(world, 'season and posts', () => layDown(world, places));
    await phase(world, 'applications', () => applyAll(world, people));
    if (late) await phase(world, 'one too late', () => applyTooLate(world, late));
    await phase(world, 'checks', () => checkAll(world));
    await phase(world, 'interviews', () => interviewAll(world, people));
    await phase(world, 'allocation', () => allocate(world));
    await phase(world, 'acceptances', () => acceptAll(world, people));
    const figures = await world.as(ORGANISER).season.seasons.figures.query({ id: SEASON });
    const growth = `${(((figures.applicants / (figures.lastYear ?? NaN)) - 1) * 100).toFixed(1)}%`;
    const { published } = figures.posts;
    const placesPublished = published.short.places + published.long.places;
    console.log(`the season's page: applicants ${figures.applicants}, ${growth} more than ${figures.lastYear} (reported ${growthReported}), universities ${figures.universities}, places ${placesPublished}, accepted ${figures.accepted}`);
    if (times === 1) compare({ applicants: figures.applicants, growth, universities: figures.universities, places: placesPublished, accepted: figures.accepted });
  } finally {
    await world.close();
  }
};

/** What the season's page must come to. */
const compare = (shown: { applicants: number; growth: string; universities: number; places: number; accepted: number }): void => {
  const reported = { applicants: facts.applicants, growth: growthReported, universities: facts.universities, places: facts.places, accepted: facts.places };
  if (JSON.stringify(shown) !== JSON.stringify(reported)) throw new Error(`reported were ${JSON.stringify(reported)}`);
  console.log('as it was reported of 2020');
};

const { values } = parseArgs({ options: { times: { type: 'string', default: '1' } } });
main(Number(values.times))
  .then(() => process.exit(0))
  .catch((failure: unknown) => {
    console.error(failure);
    process.exit(1);
  });
