/**
 * `npm run replay-2020`: the season of 2020 once more, through the functions and the real SDK, at the times it had.
 *   -- --times 10      with ten times as many people and places
 */
import { parseArgs } from 'node:util';
import { fromShanghai } from '../../domain/time/shanghai';
import { refresh } from '../build/index';
import { openDatabase } from '../local-project';
import { replayed } from './applicants';
import { facts, growthReported } from './facts';
import { checkInvariants } from './invariants';
import { applyAll, applyTooLate } from './phases/apply';
import { checkAll } from './phases/check';
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
  const people = replayed(facts.applicants * times, facts.universities);
  const [late] = replayed(facts.applicants * times + 1, facts.universities).slice(-1);
  const world = await openWorld(fromShanghai('2020-05-16', '08:00'));
  try {
    await phase(world, 'season and posts', () => layDown(world, facts.places * times));
    await phase(world, 'applications', () => applyAll(world, people));
    if (late) await phase(world, 'one too late', () => applyTooLate(world, late));
    await phase(world, 'checks', () => checkAll(world));
    const figures = await world.as(ORGANISER).season.seasons.figures.query({ id: SEASON });
    const growth = `${(((figures.applicants / (figures.lastYear ?? NaN)) - 1) * 100).toFixed(1)}%`;
    console.log(`applicants ${figures.applicants}, ${growth} more than ${figures.lastYear} (reported ${growthReported}), universities ${figures.universities}`);
  } finally {
    await world.close();
  }
};

const { values } = parseArgs({ options: { times: { type: 'string', default: '1' } } });
main(Number(values.times))
  .then(() => process.exit(0))
  .catch((failure: unknown) => {
    console.error(failure);
    process.exit(1);
  });
