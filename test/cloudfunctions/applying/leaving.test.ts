import { collections, type CollectionName } from '../../../cloudfunctions/runtime/collections';
import { lookAt } from '../../../cloudfunctions/runtime/storage';
import { identityKeys, openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { enrolStudents } from '../../support/people';
import { answer, applicantsOf, attach, openBusiness, prepare, send } from './people';

let cloud: TestCloud;
let jobs: Record<string, string>;
beforeAll(async () => {
  process.env.IDENTITY_KEYS = identityKeys();
  cloud = await openTestCloud();
  jobs = await openBusiness(cloud);
});
afterAll(() => cloud.close());

const DAY_MS = 24 * 3600 * 1000;
const everything = async (): Promise<string> => {
  const names = (Object.keys(collections) as CollectionName[]).filter((name) => name !== 'audit');
  return JSON.stringify(await Promise.all(names.map((name) => cloud.db[name].find({}, { limit: 1000 }))));
};

describe('投过简介的人', () => {
  it('导出自己的资料：简介、每一次投递和单位的话、不感兴趣的，都在里面', async () => {
    await prepare(cloud, 'asker');
    await attach(cloud, 'asker');
    const jobId = jobs['会计'] ?? '';
    await send(cloud, 'asker', jobId);
    await cloud.as('asker').jobs.dismiss.mutate({ jobId: jobs['秘书'] ?? '' });
    await answer(cloud, 'contact', await applicantsOf(cloud, 'contact', jobId), { move: 'refuse', text: '专业不对口' });
    const text = JSON.stringify(await cloud.as('asker').account.kept.query());
    for (const words of ['示例公司，实习会计，记账', '想回家乡工作', '示例简历', '示例甲有限公司，会计', '不合适，专业不对口', '示例乙有限公司，秘书']) expect(text).toContain(words);
  });

  it('注销以后，简介、投递、附件、不感兴趣的，一样不留；单位也看不到了', async () => {
    await prepare(cloud, 'leaver', { name: '示例将离' });
    const first = await attach(cloud, 'leaver');
    await send(cloud, 'leaver', jobs['会计'] ?? '');
    const second = await attach(cloud, 'leaver');
    await cloud.as('leaver').jobs.dismiss.mutate({ jobId: jobs['秘书'] ?? '' });
    const card = (await applicantsOf(cloud, 'contact', jobs['会计'] ?? '')).find(({ name }) => name === '示例将离');
    await cloud.as('contact').jobs.applicants.phone.mutate({ ref: card?.ref ?? '' });
    await answer(cloud, 'contact', [{ ref: card?.ref ?? '', revision: card?.revision ?? 0 }]);
    await cloud.as('leaver').account.closing.ask.mutate();
    await cloud.db.people.updateOne({ _id: 'leaver' }, { 'closing.erasesAt': new Date(Date.now() - DAY_MS) });
    for (let minute = 0; minute < 3; minute += 1) await cloud.cloud.fire('clock');
    expect(await everything()).not.toMatch(/leaver|示例将离/);
    for (const fileId of [first, second]) expect(await lookAt(fileId, 10)).toBeUndefined();
    expect((await applicantsOf(cloud, 'contact', jobs['会计'] ?? '')).map(({ name }) => name)).not.toContain('示例将离');
  });

  it('一年没有动静的投递由定时任务删除，附件跟着删', async () => {
    await prepare(cloud, 'old');
    const fileId = await attach(cloud, 'old');
    await send(cloud, 'old', jobs['出纳'] ?? '');
    await cloud.as('old').jobs.introduction.detach.mutate();
    await cloud.db.applications.updateOne({ _id: `old_${jobs['出纳']}` }, { updatedAt: new Date(Date.now() - 366 * DAY_MS) });
    await cloud.cloud.fire('clock');
    expect(await cloud.db.applications.read(`old_${jobs['出纳']}`)).toBeUndefined();
    for (const index of ((await cloud.db.introductions.read('old'))?.discarded ?? []).keys()) await cloud.db.introductions.updateOne({ _id: 'old' }, { [`discarded.${index}.at`]: new Date(0) });
    await cloud.cloud.fire('clock');
    expect(await lookAt(fileId, 10)).toBeUndefined();
  });
});

describe('不感兴趣', () => {
  it('点了记下，可以撤销；重复点是一次；别人的不受影响', async () => {
    const jobId = jobs['秘书'] ?? '';
    // Who has no account keeps it on the phone: nothing of a visitor is kept here.
    expect(await refusalOf(cloud.as('visitor').jobs.dismiss.mutate({ jobId }))).toBe('PROFILE_NEEDED');
    await enrolStudents(cloud.db, ['picky']);
    for (let time = 0; time < 3; time += 1) await cloud.as('picky').jobs.dismiss.mutate({ jobId });
    expect((await cloud.as('picky').jobs.dismissed.query({})).jobs.map(({ title }) => title)).toEqual(['秘书']);
    expect(await cloud.as('picky').jobs.read.query({ id: jobId })).toMatchObject({ dismissed: true });
    expect(await cloud.as('somebody').jobs.read.query({ id: jobId })).toMatchObject({ dismissed: false });
    for (let time = 0; time < 2; time += 1) await cloud.as('picky').jobs.undismiss.mutate({ jobId });
    expect((await cloud.as('picky').jobs.dismissed.query({})).jobs).toEqual([]);
  });
});

describe('发来的一份单子', () => {
  it('谁都看得到卡片，照发来的顺序；一下全收，再点还是这些；不存在的不收', async () => {
    const ids = ['出纳', '会计', '秘书'].map((title) => jobs[title] ?? '');
    const shown = await cloud.as('child').jobs.cards.query({ ids: [...ids, 'no-such-job'] });
    expect(shown.map(({ title }) => title)).toEqual(['出纳', '会计', '秘书']);
    for (let time = 0; time < 2; time += 1) expect(await cloud.as('child').jobs.keepAll.mutate({ ids: [...ids, 'no-such-job'] })).toEqual({ kept: 3 });
    expect((await cloud.as('child').jobs.favourites.query({})).jobs.map(({ title }) => title)).toEqual(['出纳', '会计', '秘书']);
  });
});
