import { carryOut, gatherEffects } from '../../../cloudfunctions/runtime/effects';
import type { Effect } from '../../../cloudfunctions/runtime/documents/effects';
import { faultOf } from '../../../domain/audit/chain';
import { openTestCloud, type TestCloud } from '../../support/local-cloud';
import { numbered } from '../../support/people';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(() => cloud.close());

const at = new Date('2026-07-01T02:00:00Z');
const message = (id: string): Effect => ({
  id,
  at,
  kind: 'message',
  to: 'someone',
  message: { kind: 'promoted', activityId: 'a', title: '示例活动', startsAt: at.toISOString(), place: '示例会议厅' },
});
const trace = (id: string): Effect => ({
  id,
  at,
  kind: 'trace',
  trace: { act: 'staff.grant', object: 'staff/someone', before: { b: 1, a: undefined }, after: { 名: '示例', at }, by: 'administrator', requestId: id },
});
const feedback = (_id: string, effects: Effect[]) => cloud.db.feedback.put({ _id, personId: 'someone', district: '370200', text: '示例', at, effects });
const gather = () => gatherEffects(cloud.db, carryOut(cloud.db));

describe('做一件事，带出的消息和留痕', () => {
  it('随那次写入一起写下，由定时任务办完；两个定时任务撞在一起、办到一半断掉，也只办一次', async () => {
    const names = numbered('event', 30);
    for (const name of names) await feedback(name, [message(`m-${name}`), trace(`t-${name}`)]);
    const failing = gatherEffects(cloud.db, async (effects) => {
      await carryOut(cloud.db)(effects);
      throw new Error('cut off before it was taken off the document');
    });
    expect(await failing).toBe(0);
    await Promise.all([gather(), gather(), gather()]);
    expect(await cloud.db.messages.count({ personId: 'someone' })).toBe(30);
    expect(await cloud.db.audit.count({})).toBe(30);
    expect(await cloud.db.feedback.count({ 'effects.0': { $exists: true } as never })).toBe(0);
    expect(await gather()).toBe(0);
  });

  it('有一份怎么也办不成：别的照办，那一份留着', async () => {
    const poison = 'm-poison';
    await feedback('poison', [message(poison)]);
    await feedback('after-poison', [message('m-after-poison')]);
    const choking = gatherEffects(cloud.db, async (effects) => {
      if (effects.some(({ id }) => id === poison)) throw new Error('cannot be carried out');
      await carryOut(cloud.db)(effects);
    });
    expect(await choking).toBe(1);
    expect(await cloud.db.messages.read('m-after-poison')).toBeDefined();
    expect((await cloud.db.feedback.read('poison'))?.effects).toHaveLength(1);
    expect(await gather()).toBe(1);
  });

  it('审计链一环扣一环：从数据库读回来，每一环都对得上', async () => {
    const links = await cloud.db.audit.find({}, { limit: 1000, order: [['_id', 'asc']] });
    expect(links.map((link, index) => faultOf(links[index - 1], link))).toEqual(links.map(() => undefined));
  });
});
