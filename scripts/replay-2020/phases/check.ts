import { fromShanghai } from '../../../domain/time/shanghai';
import type { World } from '../world';
import { ORGANISER, SEASON } from './lay-down';

/** Organisers look at what was handed in: some come back once with a reason and answer it, all pass in the end. */

const AT_ONCE = 30;
/** Every so manieth is returned. */
const RETURNED = 25;
/** So long an organiser looks at one of them. */
const SECONDS_EACH = 20;

/** Returns how many passed. */
export const checkAll = async (world: World): Promise<{ passed: number; returned: number }> => {
  const { applications } = world.as(ORGANISER).season;
  let [passed, returned] = [0, 0];
  world.at(fromShanghai('2020-06-25', '09:00'));
  const back = (await waiting(world)).filter((_, index) => index % RETURNED === RETURNED - 1);
  for (const [index, { id, revision }] of back.entries()) {
    world.pass(SECONDS_EACH);
    const { done } = await applications.check.mutate({
      seasonId: SEASON,
      checkId: `return-${index}`,
      applications: [{ id, revision }],
      decision: { as: 'return', reason: '在读证明看不清，请重新拍一张', answerBy: fromShanghai('2020-06-27', '18:00').toISOString() },
    });
    returned += done.length;
  }
  world.at(fromShanghai('2020-06-26', '10:00'));
  for (const { id } of back) await answer(world, id.slice(SEASON.length + 1));

  world.at(fromShanghai('2020-06-28', '09:00'));
  for (let round = 0; ; round += 1) {
    const batch = (await applications.queue.query({ seasonId: SEASON, show: 'submitted' })).applications.slice(0, AT_ONCE);
    if (batch.length === 0) return { passed, returned };
    world.pass(SECONDS_EACH);
    const { done } = await applications.check.mutate({ seasonId: SEASON, checkId: `pass-${round}`, applications: batch.map(({ id, revision }) => ({ id, revision })), decision: { as: 'pass' } });
    passed += done.length;
  }
};

const waiting = async (world: World) => {
  const { applications } = world.as(ORGANISER).season;
  const all = [];
  for (let cursor: number | undefined; ; ) {
    const page = await applications.queue.query({ seasonId: SEASON, show: 'submitted', cursor });
    all.push(...page.applications);
    if (page.next === null) return all;
    cursor = page.next;
    world.pass(1);
  }
};

const answer = async (world: World, openid: string): Promise<void> => {
  const { applications } = world.as(openid).season;
  const { revision } = await applications.form.query({ seasonId: SEASON });
  await applications.submit.mutate({ seasonId: SEASON, submitId: 'answer', revision });
};
