import { employerIdOf } from '../../../domain/job/identity';
import { isClosed } from '../../../domain/job/query';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { loadSample } from '../../../sample/load';
import { publishActivity } from '../../support/activity';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents } from '../../support/people';

const DAY_MS = 24 * 3600 * 1000;
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud({ riskyWords: ['加微信'] });
  await loadSample(cloud.db, new Date());
  await enrolStudents(cloud.db, ['asker', 'other']);
  await employ(cloud.db, 'city', 'editor', '370200');
  await employ(cloud.db, 'jimo', 'editor', '370215');
});
afterAll(() => cloud.close());

const anyone = () => cloud.as('a-parent').activities;
/** Every page of a list. */
const all = async <Item>(page: (cursor?: number) => Promise<{ items: Item[]; next: number | null }>): Promise<Item[]> => {
  const found: Item[] = [];
  for (let cursor: number | undefined; ; ) {
    const { items, next } = await page(cursor);
    found.push(...items);
    if (next === null) return found;
    cursor = next;
  }
};

describe('政策', () => {
  it('翻完每一页正好 40 条，过去的口径排在最后；选了区，列它自己的和全市的', async () => {
    const policies = await all(async (cursor) => {
      const { policies: items, next } = await anyone().policies.list.query({ cursor });
      return { items, next };
    });
    expect(policies).toHaveLength(40);
    expect(policies.findIndex(({ past }) => past)).toBe(40 - policies.filter(({ past }) => past).length);
    const { policies: licang } = await anyone().policies.list.query({ region: '370213' });
    expect(new Set(licang.map(({ where }) => where))).toEqual(new Set(['青岛市', '青岛市李沧区']));
    const first = await anyone().policies.list.query({ region: '310116', kind: 'housing' });
    expect(first.policies.map(({ title }) => title)).toContain('“上海湾区”人才计划·人才公寓');
    expect(first.places?.find(({ region }) => region === '370281')).toEqual({ region: '370281', name: '青岛市胶州市', count: 1 });
  });

  it('一条政策带着年份、来源和原文；给人对照条件的只有还在办的', async () => {
    expect(await anyone().policies.read.query({ id: 'licang-small-firms' })).toMatchObject({ unofficial: true, year: '约2021—2022', source: { url: 'http://shhukou.cn/html/faq/132251.html' } });
    const judged = await anyone().policies.judged.query({ region: '370200' });
    expect(judged.length).toBeGreaterThan(15);
    expect(judged.filter(({ past }) => past)).toEqual([]);
    expect(await refusalOf(anyone().policies.read.query({ id: 'none-such' }))).toBe('NOT_FOUND');
  });
});

describe('找活动', () => {
  it('按区、按天、按系列找得到；每天几场和列表对得上；办完的在“办过的”里', async () => {
    const soon = new Date(Date.now() + 40 * DAY_MS);
    const ids: string[] = [];
    for (const [at, district] of ['370215', '370211', '370211'].entries())
      ids.push(await publishActivity(cloud.db, 5, { _id: `series-${at}`, district, series: 'home', startsAt: soon, endsAt: new Date(soon.getTime() + 3_600_000), employers: ['示例单位甲'] }));
    const over = await publishActivity(cloud.db, 5, { startsAt: new Date(Date.now() - 3 * DAY_MS), endsAt: new Date(Date.now() - 2 * DAY_MS), archivedAt: new Date() });
    const day = shanghaiDate(soon);
    const thatDay = { district: '370211', startsAt: soon, endsAt: new Date(soon.getTime() + 3_600_000) };
    await publishActivity(cloud.db, 5, { ...thatDay, archivedAt: new Date() });
    await publishActivity(cloud.db, 5, { ...thatDay, calledOff: { at: new Date(), reason: '下雨', by: 'city', people: 0 } });
    const idsOf = async (input: Parameters<ReturnType<typeof anyone>['list']['query']>[0]) => (await anyone().list.query(input)).activities.map(({ id }) => id);
    expect(await idsOf({ from: day, to: day, district: '370211' })).toEqual([ids[1], ids[2]]);
    expect(await idsOf({ series: 'home' })).toEqual(ids);
    expect(await idsOf({ past: true })).toEqual([over]);
    expect(await idsOf({})).not.toContain(over);
    const { days, districts } = await anyone().days.query({ month: day.slice(0, 7) });
    expect(days.find((each) => each.day === day)?.count).toBe((await idsOf({ from: day })).length);
    expect(districts.find(({ region }) => region === '370211')).toEqual({ region: '370211', name: '青岛市黄岛区', count: expect.any(Number) as number });
    expect((await anyone().days.query({ month: day.slice(0, 7), district: '370211' })).days).toEqual([{ day, count: 2 }]);
    expect(await anyone().employers.query({ id: ids[0] ?? '' })).toEqual([{ id: null, name: '示例单位甲', openings: 0 }]);
  });
});

describe('专题和礼包', () => {
  const plan = { title: '2027 寒假', programme: 'geese' as const, district: '370200', from: '2027-01-10', to: '2099-02-20', words: '给你的礼包', letterId: 'letter-home', employers: ['海尔集团公司'], policyIds: ['first-home', 'housing-2022'], visible: true };

  it('存了就看得到，重发不算两次，旧的盖不了新的，藏起来就没有了；别的区改不了', async () => {
    const { campaigns } = cloud.as('city').activities;
    await Promise.all(Array.from({ length: 3 }, () => campaigns.save.mutate({ id: 'winter', stepId: 'one', revision: 0, campaign: plan })));
    expect((await cloud.db.campaigns.read('winter'))?.effects).toHaveLength(1);
    expect(await refusalOf(campaigns.save.mutate({ id: 'winter', stepId: 'two', revision: 0, campaign: plan }))).toBe('CAMPAIGN_CHANGED');
    expect(await refusalOf(cloud.as('jimo').activities.campaigns.save.mutate({ id: 'winter', stepId: 'three', revision: 1, campaign: { ...plan, district: '370215' } }))).toBe('OUT_OF_REGION');
    expect(await refusalOf(campaigns.save.mutate({ id: 'winter', stepId: 'four', revision: 1, campaign: { ...plan, to: '2027-01-09' } }))).toBe('CAMPAIGN_DAYS_WRONG');
    const gift = await anyone().campaigns.gift.query({ id: 'winter' });
    expect(gift).toMatchObject({ title: '2027 寒假', isOver: false, letter: { id: 'letter-home' }, policies: [{ id: 'first-home' }, { id: 'housing-2022' }], employers: [{ name: '海尔集团公司' }] });
    expect(JSON.stringify(gift)).not.toMatch(/city|writtenBy|revision/);
    const jobs = await cloud.db.jobs.find({ employerId: employerIdOf('海尔集团公司') }, { limit: 1000 });
    const toApply = jobs.filter(({ state, job }) => state === 'open' && !isClosed(job.deadline, new Date()));
    expect(gift?.employers).toEqual([{ id: jobs[0]?.employerId ?? null, name: '海尔集团公司', openings: toApply.length }]);
    await campaigns.save.mutate({ id: 'winter', stepId: 'five', revision: 1, campaign: { ...plan, visible: false } });
    expect(await refusalOf(anyone().campaigns.gift.query({ id: 'winter' }))).toBe('NOT_FOUND');
    expect((await campaigns.held.query({})).campaigns).toContainEqual(expect.objectContaining({ id: 'winter', visible: false }));
  });

  it('首页是全市的，不管哪个区的先结束；知道家乡的，先看自己城市的；信到了那天才有', async () => {
    const held = { ...plan, from: '2026-01-01', endsAt: new Date('2099-03-01'), revision: 1, stepId: 'put', writtenBy: 'city', writtenAt: new Date() };
    const sealed = await publishActivity(cloud.db, 0, { kind: 'letter', startsAt: new Date(Date.now() + DAY_MS), letter: { salutation: '同学：', paragraphs: ['见字如面。'], signature: '示例' } });
    await cloud.db.campaigns.updateAll({}, { visible: false });
    await cloud.db.campaigns.put({ _id: 'of-a-district', ...held, district: '370215', endsAt: new Date(Date.now() + DAY_MS) });
    await cloud.db.campaigns.put({ _id: 'of-the-city', ...held, letterId: sealed });
    await cloud.db.campaigns.put({ _id: 'of-another-city', ...held, district: '310116', from: '2099-01-01', to: '2099-02-20' });
    await cloud.db.people.updateOne({ _id: 'other' }, { homeDistrict: '310116' });
    const seenBy = async (who: string) => (await cloud.as(who).activities.campaigns.current.query())?.id;
    expect([await seenBy('a-parent'), await seenBy('asker'), await seenBy('other')]).toEqual(['of-the-city', 'of-the-city', 'of-another-city']);
    expect((await anyone().campaigns.current.query())?.letterId).toBeNull();
    await cloud.db.activities.updateOne({ _id: sealed }, { startsAt: new Date(0) });
    expect((await anyone().campaigns.current.query())?.letterId).toBe(sealed);
    await cloud.db.activities.remove({ _id: sealed });
  });

  it('没有进行中的专题时，说没有，不出错', async () => {
    await cloud.db.campaigns.updateAll({}, { visible: false });
    expect([await anyone().campaigns.current.query(), await anyone().campaigns.gift.query({})]).toEqual([null, null]);
  });
});

describe('活动前的提问', () => {
  it('答了才公开，看不出是谁问的；一个人一场最多 5 个没答的，同时点十次也不多', async () => {
    const { questions } = cloud.as('asker').activities;
    const asked = (n: number, text = `第 ${n} 问`) => questions.ask.mutate({ activityId: 'policy-salon', askId: `ask-${n}`, text });
    expect(await refusalOf(cloud.as('nobody-yet').activities.questions.ask.mutate({ activityId: 'policy-salon', askId: 'a', text: '能带孩子吗' }))).toBe('PROFILE_NEEDED');
    expect(await refusalOf(asked(0, '加微信细说'))).toBe('WORDS_REFUSED');
    await Promise.all([asked(1, '能停车吗，我的电话 13800001111'), asked(1, '能停车吗，我的电话 13800001111')]);
    const answers = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => asked(n + 2)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    expect(await cloud.db.questions.count({ personId: 'asker', state: 'open' })).toBe(5);
    expect((await cloud.as('other').activities.questions.list.query({ activityId: 'policy-salon' })).questions).toEqual([]);

    const { questions: waiting } = await cloud.as('city').activities.questions.queue.query({});
    expect(JSON.stringify(waiting)).not.toMatch(/asker|13800001111/);
    const parking = waiting.find(({ text }) => text.startsWith('能停车'))?.id ?? '';
    const other = waiting.find(({ id }) => id !== parking)?.id ?? '';
    const settle = (who: string, id: string, stepId: string, outcome: 'answered' | 'declined', text: string) => cloud.as(who).activities.questions.settle.mutate({ id, stepId, outcome, text });
    expect(await refusalOf(settle('jimo', parking, 's', 'answered', '能'))).toBe('NOT_FOUND');
    await Promise.all(Array.from({ length: 3 }, () => settle('city', parking, 's-1', 'answered', '地下有车位')));
    expect(await refusalOf(settle('city', parking, 's-2', 'answered', '没有'))).toBe('QUESTION_SETTLED');
    await settle('city', other, 's-3', 'declined', '和活动无关');
    const open = await anyone().questions.list.query({ activityId: 'policy-salon' });
    expect(open.questions.map(({ answer }) => answer.text)).toEqual(['地下有车位']);
    expect(JSON.stringify(open)).not.toMatch(/asker|示例学生|city/);
    expect((await questions.mine.query({ activityId: 'policy-salon' })).find(({ state }) => state === 'declined')?.answer?.text).toBe('和活动无关');
    expect((await cloud.db.questions.read(parking))?.effects?.map(({ kind }) => kind)).toEqual(['trace', 'message']);
    await cloud.cloud.fire('clock');
    expect((await cloud.as('asker').account.messages.list.query({})).messages.map(({ message }) => message.kind)).toEqual(['questionAnswered', 'questionAnswered']);
    await asked(20);
  });

  it('没有编号这道关（对照）：先数再写，同时十次就会多出来', async () => {
    const { questions } = cloud.db;
    const ask = async (n: number) => {
      if ((await questions.count({ personId: 'control', state: 'open' })) < 5)
        await questions.insert({ _id: `control-${n}`, askId: `${n}`, activityId: 'policy-salon', district: '370200', personId: 'control', text: '问', at: new Date(), state: 'open' });
    };
    await Promise.all(Array.from({ length: 10 }, (_, n) => ask(n)));
    expect(await questions.count({ personId: 'control' })).toBeGreaterThan(5);
  });
});

describe('给家书回信', () => {
  it('一封信回一封，没答复前可以改，旧的盖不了新的；组织者答一次，对方改过的不会答错；收得到消息；没登记也能收回', async () => {
    const { letterReplies } = cloud.as('a-parent').activities;
    const desk = cloud.as('city').activities.letterReplies;
    const send = (sendId: string, revision: number, text: string, letterId = 'letter-home') => letterReplies.send.mutate({ letterId, sendId, revision, text });
    await send('one', 0, '孩子收到信了');
    const [before] = (await desk.list.query({})).replies;
    await send('two', 1, '孩子收到信了，很高兴');
    await send('two', 1, '孩子收到信了，很高兴');
    expect(await refusalOf(send('one', 0, '孩子收到信了'))).toBe('REPLY_OUTDATED');
    expect(await cloud.db.letterReplies.count({})).toBe(1);
    const id = before?.id ?? '';
    expect(await refusalOf(desk.answer.mutate({ id, seen: before?.at ?? '', text: '谢谢' }))).toBe('REPLY_CHANGED');
    const [now] = (await desk.list.query({})).replies;
    expect(JSON.stringify(now)).not.toContain('a-parent');
    expect(await refusalOf(cloud.as('jimo').activities.letterReplies.answer.mutate({ id, seen: now?.at ?? '', text: '谢谢' }))).toBe('NOT_FOUND');
    await Promise.all(Array.from({ length: 3 }, () => desk.answer.mutate({ id, seen: now?.at ?? '', text: '谢谢来信' })));
    expect(await refusalOf(send('three', 2, '再说一句'))).toBe('REPLY_ANSWERED');
    expect(await letterReplies.mine.query({ letterId: 'letter-home' })).toMatchObject({ text: '孩子收到信了，很高兴', answer: { text: '谢谢来信' } });
    expect(await refusalOf(letterReplies.takeBack.mutate({ letterId: 'letter-home' }))).toBe('REPLY_SETTLING');
    await cloud.cloud.fire('clock');
    expect((await cloud.as('a-parent').account.messages.list.query({})).messages.map(({ message }) => message.kind)).toEqual(['letterAnswered']);
    expect(await refusalOf(send('four', 0, '这不是信', 'policy-salon'))).toBe('NOT_FOUND');
    await letterReplies.takeBack.mutate({ letterId: 'letter-home' });
    await letterReplies.takeBack.mutate({ letterId: 'letter-home' });
    expect([await cloud.db.letterReplies.count({}), await letterReplies.mine.query({ letterId: 'letter-home' })]).toEqual([0, null]);
  });
});
