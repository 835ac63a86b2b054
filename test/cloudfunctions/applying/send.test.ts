import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { firstProfile } from '../../support/profile';
import { answer, applicantsOf, openBusiness, prepare, send } from './people';

let cloud: TestCloud;
let jobs: Record<string, string>;
let accountant: string;
beforeAll(async () => {
  cloud = await openTestCloud();
  jobs = await openBusiness(cloud);
  accountant = jobs['会计'] ?? '';
});
afterAll(() => cloud.close());

const mine = (openid: string) => cloud.as(openid).jobs.applications;
const stateOf = async (openid: string): Promise<string | null> => (await cloud.as(openid).jobs.read.query({ id: accountant })).application;

describe('投递', () => {
  it('一个人一个岗位只有一份：同一下点五十次、两台手机一起点，都是一份', async () => {
    await prepare(cloud, 'tapper');
    await Promise.all(Array.from({ length: 25 }, (_, device) => send(cloud, 'tapper', accountant, device % 2 ? 'one' : 'other')));
    expect(await cloud.db.applications.count({ personId: 'tapper' })).toBe(1);
    expect((await mine('tapper').read.query({ jobId: accountant })).timeline).toHaveLength(1);
    expect(await stateOf('tapper')).toBe('sent');
  });

  it('投的是当时的简介：后来改了，单位看到的还是投出去的那份', async () => {
    await prepare(cloud, 'editor-of-self');
    await send(cloud, 'editor-of-self', accountant);
    await cloud.as('editor-of-self').jobs.introduction.save.mutate({ experience: [], skills: '', about: '改过了' });
    await cloud.as('editor-of-self').account.saveProfile.mutate({ ...firstProfile, university: '改过的大学' });
    expect((await mine('editor-of-self').read.query({ jobId: accountant })).introduction).toMatchObject({ about: '想回家乡工作', university: '示例大学' });
  });

  it('没有简介先写；截止的、招满的、撤下的、不存在的，说得清楚', async () => {
    await cloud.as('empty').account.saveProfile.mutate(firstProfile);
    expect(await refusalOf(send(cloud, 'empty', accountant))).toBe('INTRODUCTION_NEEDED');
    await cloud.as('empty').jobs.introduction.save.mutate({ experience: [], skills: '', about: '' });
    expect(await refusalOf(send(cloud, 'empty', accountant))).toBe('INTRODUCTION_NEEDED');
    await prepare(cloud, 'late');
    expect(await refusalOf(send(cloud, 'late', jobs['旧岗位'] ?? ''))).toBe('JOB_CLOSED');
    const cashier = jobs['出纳'] ?? '';
    for (const [state, code] of [['filled', 'JOB_FILLED'], ['withdrawn', 'JOB_WITHDRAWN']] as const) {
      await cloud.db.jobs.updateOne({ _id: cashier }, { state });
      expect(await refusalOf(send(cloud, 'late', cashier))).toBe(code);
      expect(await cloud.as('late').jobs.read.query({ id: cashier })).toMatchObject({ refusesApplications: code });
    }
    await cloud.db.jobs.updateOne({ _id: cashier }, { state: 'open' });
    expect(await refusalOf(send(cloud, 'late', 'no-such-job'))).toBe('JOB_NOT_FOUND');
  });

  it('撤回以后单位什么也看不到；迟到的重复请求不会又投出去；再投是新的一次，先前的留在时间线上', async () => {
    await prepare(cloud, 'wavering');
    await send(cloud, 'wavering', accountant, 'first');
    const [card] = await applicantsOf(cloud, 'contact', accountant);
    for (let time = 0; time < 2; time += 1) expect(await mine('wavering').withdraw.mutate({ jobId: accountant, sendId: 'first' })).toEqual({ state: 'withdrawn' });
    expect((await cloud.db.applications.read(`wavering_${accountant}`))?.introduction).toBeUndefined();
    expect(await refusalOf(cloud.as('contact').jobs.applicants.read.query({ ref: card?.ref ?? '' }))).toBe('APPLICATION_NOT_FOUND');
    expect(await send(cloud, 'wavering', accountant, 'first')).toEqual({ state: 'withdrawn' });

    expect(await send(cloud, 'wavering', accountant, 'second')).toEqual({ state: 'sent' });
    expect(await mine('wavering').withdraw.mutate({ jobId: accountant, sendId: 'first' })).toEqual({ state: 'sent' });
    expect((await mine('wavering').read.query({ jobId: accountant })).timeline.map(({ what }) => what)).toEqual(['sent', 'withdrawn', 'sent']);
  });

  it('投过五次就不能再投', async () => {
    await prepare(cloud, 'insistent');
    for (const sendId of ['a', 'b', 'c', 'd', 'e']) {
      await send(cloud, 'insistent', accountant, sendId);
      await mine('insistent').withdraw.mutate({ jobId: accountant, sendId });
    }
    expect(await refusalOf(send(cloud, 'insistent', accountant, 'f'))).toBe('SENT_TOO_OFTEN');
  });

  it('有了结果就不能撤回；同时撤回和答复，只成一样', async () => {
    await prepare(cloud, 'settled');
    await send(cloud, 'settled', accountant, 'only');
    const found = (await applicantsOf(cloud, 'contact', accountant)).find(({ state }) => state === 'sent');
    await cloud.db.applications.updateOne({ _id: `settled_${accountant}` }, { state: 'refused' });
    expect(found).toBeDefined();
    expect(await refusalOf(mine('settled').withdraw.mutate({ jobId: accountant, sendId: 'only' }))).toBe('APPLICATION_SETTLED');

    for (let round = 0; round < 8; round += 1) {
      const openid = `racer-${round}`;
      await prepare(cloud, openid);
      await send(cloud, openid, accountant, 'race');
      const { ref, revision } = (await cloud.db.applications.read(`${openid}_${accountant}`)) ?? { ref: '', revision: 0 };
      const [withdrawn, answered] = await Promise.allSettled([mine(openid).withdraw.mutate({ jobId: accountant, sendId: 'race' }), answer(cloud, 'contact', [{ ref, revision }])]);
      const state = (await cloud.db.applications.read(`${openid}_${accountant}`))?.state;
      expect(['withdrawn', 'refused']).toContain(state);
      expect(withdrawn.status === 'fulfilled').toBe(state === 'withdrawn');
      expect(answered.status === 'fulfilled' && answered.value.done.length === 1).toBe(state === 'refused');
    }
  });

  it('别人的投递读不到，也撤不了', async () => {
    expect(await refusalOf(mine('stranger').read.query({ jobId: accountant }))).toBe('APPLICATION_NOT_FOUND');
    expect((await mine('stranger').mine.query({})).applications).toEqual([]);
    expect((await mine('tapper').mine.query({})).applications).toMatchObject([{ title: '会计', state: 'sent' }]);
  });
});
