import type { ActivityDraft } from '../../../domain/activity/draft/draft';
import type { Answers, Question } from '../../../domain/activity/plan-parts';
import { CallRefused } from '../../../src/api/refused';
import { finishedDraft } from '../../support/activity-draft';
import { publishActivity } from '../../support/activity';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { messagesOf } from '../../support/messages';
import { employ, enrolStudents } from '../../support/people';

let cloud: TestCloud;
const [student, other] = ['student-0001', 'student-0002'];

beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, [student, other, 'organiser']);
  for (const openid of ['organiser', 'colleague']) await employ(cloud.db, openid, 'editor', '370200');
  await employ(cloud.db, 'abroad', 'editor', '310116');
});
afterAll(() => cloud.close());

const form: Question[] = [
  { id: 'q-why', ask: '想问什么', kind: 'text', required: true, longest: 20 },
  { id: 'q-way', ask: '想去哪个方向', kind: 'choice', required: true, options: ['研发', '市场'] },
  { id: 'q-agree', ask: '同意拍照', kind: 'consent' },
];
const right: Answers = { 'q-why': '招几个人', 'q-way': '研发', 'q-agree': true };

const as = (openid: string) => cloud.as(openid).activities;
const signUp = (openid: string, activityId: string, answers?: Answers) => as(openid).signUp.mutate({ activityId, companions: 0, ...(answers && { answers }) });
const recordOf = (openid: string, activityId: string) => cloud.db.signUps.read(`${activityId}_${openid}`);
const sentenceOf = (call: Promise<unknown>): Promise<string> => call.then(() => '', (error: unknown) => CallRefused.from(error).sentence);

describe('报名要填的', () => {
  it('没填好说是哪一题；填好的和名额一次写下，再报一遍还是那一份', async () => {
    const activityId = await publishActivity(cloud.db, 5, { form });
    expect(await sentenceOf(signUp(student, activityId))).toBe('“想问什么”：还没写。');
    expect(await sentenceOf(signUp(student, activityId, { ...right, 'q-way': '财务' }))).toBe('“想去哪个方向”：选一个。');
    expect(await recordOf(student, activityId)).toBeUndefined();
    const place = await signUp(student, activityId, { ...right, 'q-why': ' 招几个人 ' });
    expect((await recordOf(student, activityId))?.answers).toEqual(right);
    // Whoever has a place is told so, whatever they bring.
    expect(await signUp(student, activityId)).toEqual(place);
    expect(await signUp(student, activityId, { ...right, 'q-way': '市场' })).toEqual(place);
    expect((await recordOf(student, activityId))?.answers).toEqual(right);
    expect((await as(student).read.query({ id: activityId })).answers).toEqual(right);
    expect((await as(other).read.query({ id: activityId })).answers).toBeNull();
  });

  it('写记录那一下断了：时钟补上的记录没有回答，本人再报一遍就补上', async () => {
    const activityId = await publishActivity(cloud.db, 1, { form });
    await signUp(student, activityId, right);
    await cloud.db.signUps.remove({ _id: `${activityId}_${student}` });
    await cloud.cloud.fire('clock');
    expect(await recordOf(student, activityId)).not.toHaveProperty('answers');
    await signUp(student, activityId, right);
    expect((await recordOf(student, activityId))?.answers).toEqual(right);
  });

  it('微信一时核不了字：座位先占下，说填的话还没存；再点一次就补上', async () => {
    const activityId = await publishActivity(cloud.db, 1, { form });
    cloud.cloud.faults.add({ effect: 'fail', function: 'activities', action: 'wx.openApi', times: 100 });
    for (let repeat = 0; repeat < 2; repeat += 1) expect(await sentenceOf(signUp(student, activityId, right))).toMatch(/^位子已经给你记下/);
    cloud.cloud.faults.clear();
    expect(await recordOf(student, activityId)).toMatchObject({ state: 'confirmed' });
    expect(await recordOf(student, activityId)).not.toHaveProperty('answers');
    expect(await signUp(student, activityId, right)).toMatchObject({ kind: 'seat' });
    expect((await recordOf(student, activityId))?.answers).toEqual(right);
  });

  it('截止前改得了，改的是这一张票的；取消了再报，旧的回答不跟过来', async () => {
    const activityId = await publishActivity(cloud.db, 5, { form });
    const { ticket } = await signUp(student, activityId, right);
    const change = (answers: Answers, of = ticket) => as(student).changeAnswers.mutate({ activityId, ticket: of, answers });
    const changed = { ...right, 'q-way': '市场' };
    await change(changed);
    await change(changed);
    expect((await recordOf(student, activityId))?.answers).toEqual(changed);
    expect(await sentenceOf(change({ 'q-way': '市场' }))).toBe('“想问什么”：还没写。');
    expect(await refusalOf(change(right, 'another'))).toBe('NO_PLACE');
    expect(await refusalOf(as(other).changeAnswers.mutate({ activityId, ticket, answers: right }))).toBe('NO_PLACE');
    await as(student).cancel.mutate({ activityId, ticket });
    expect(await refusalOf(change(right))).toBe('NO_PLACE');
    expect(await recordOf(student, activityId)).not.toHaveProperty('answers');
    await signUp(student, activityId, right);
    expect((await recordOf(student, activityId))?.answers).toEqual(right);
    await cloud.db.activities.updateOne({ _id: activityId }, { cancelBy: new Date(Date.now() - 1000) });
    expect(await refusalOf(change(changed, (await recordOf(student, activityId))?.ticket))).toBe('CHANGE_OVER');
    const ended = async (days: number) => {
      await cloud.db.activities.updateOne({ _id: activityId }, { endsAt: new Date(Date.now() - days * 24 * 3600 * 1000) });
      await cloud.cloud.fire('clock');
      return recordOf(student, activityId);
    };
    expect((await ended(29))?.answers).toEqual(right);
    expect(await ended(31)).not.toHaveProperty('answers');
  });

  it('不问也不限的活动，报名只要读人、读活动、占座、写记录；问身份证号的项目限本地生源，多读一次', async () => {
    const calls = async (openid: string, overrides: Parameters<typeof publishActivity>[2]): Promise<number> => {
      const activityId = await publishActivity(cloud.db, 5, overrides);
      const input = { activityId, companions: 0, answers: overrides?.form ? right : {} };
      const { requestId } = await cloud.cloud.call('activities', { path: 'signUp', type: 'mutation', input }, openid);
      return cloud.cloud.counters(requestId)?.databaseCalls ?? -1;
    };
    expect(await calls(student, {})).toBe(4);
    expect(await calls(student, { form, audience: { graduating: { from: 2029, to: 2029 }, localTo: 'geese' } })).toBe(4);
    await cloud.db.origins.put({ _id: `${other}_seeds`, personId: other, programme: 'seeds', district: '310116', state: 'proven', updatedAt: new Date() });
    expect(await calls(other, { audience: { localTo: 'seeds' } })).toBe(5);
  });
});

describe('不是给我的活动', () => {
  const limited = (district = '370211') => publishActivity(cloud.db, 5, { district, audience: { graduating: { from: 2001, to: 2001 } } });
  const exceptions = (openid: string) => as(openid).exceptions;
  const answer = (openid: string, id: string, decisionId: string, said: Parameters<ReturnType<typeof exceptions>['decide']['mutate']>[0]['answer']) => exceptions(openid).decide.mutate({ id, decisionId, answer: said });
  const miss = '限 2001 届毕业生，你的档案里是 2029 届';

  it('先看得到差在哪里；申请、同意，就报得上名，本人收到消息，记录里有谁同意', async () => {
    const activityId = await limited();
    const id = `${activityId}_${student}`;
    expect(await as('visitor').read.query({ id: activityId })).toMatchObject({ limits: ['限 2001 届毕业生'], misses: null, exception: null });
    expect(await as(student).read.query({ id: activityId })).toMatchObject({ misses: [miss], exception: null });
    expect(await sentenceOf(signUp(student, activityId))).toBe(`这场活动${miss}。`);
    const ask = (reason: string) => exceptions(student).ask.mutate({ activityId, reason });
    expect(await Promise.all([ask('明年转到本校读研'), ask('明年转到本校读研')])).toEqual([{ state: 'asked' }, { state: 'asked' }]);
    expect(await refusalOf(signUp(student, activityId))).toBe('NOT_FOR_YOU');

    const { cases } = await exceptions('organiser').queue.query({ settled: false });
    expect(cases.find((each) => each.id === id)).toMatchObject({ name: '示例学生 01', university: '示例大学', level: '本科', year: '大二', graduationYear: 2029, misses: [miss], reason: '明年转到本校读研', state: 'asked' });
    expect(JSON.stringify(await exceptions('abroad').queue.query({ settled: false }))).not.toContain(activityId);
    expect(await refusalOf(answer('abroad', id, 'decision-0', { outcome: 'granted' }))).toBe('OUT_OF_REGION');

    const both = await Promise.allSettled([answer('organiser', id, 'decision-1', { outcome: 'refused', words: '座位少' }), answer('colleague', id, 'decision-2', { outcome: 'refused', words: '人太多' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await answer('organiser', id, 'decision-3', { outcome: 'granted', words: '欢迎' });
    await answer('organiser', id, 'decision-3', { outcome: 'granted', words: '欢迎' });
    expect(await refusalOf(answer('colleague', id, 'decision-4', { outcome: 'refused', words: '晚了' }))).toBe('EXCEPTION_SETTLED');
    expect(await ask('再问一次')).toEqual({ state: 'granted' });
    expect(await as(student).read.query({ id: activityId })).toMatchObject({ misses: [miss], exception: { state: 'granted', words: '欢迎' } });
    expect(await signUp(student, activityId)).toMatchObject({ kind: 'seat' });
    await cloud.cloud.fire('clock');
    expect((await messagesOf(cloud.db, student)).filter(({ message }) => message.kind === 'exceptionDecided').map(({ message }) => (message.kind === 'exceptionDecided' ? message.outcome : '')).sort()).toEqual(['granted', 'refused']);
    expect(await cloud.db.audit.count({ act: 'exception.granted' })).toBe(1);
    const kept = JSON.stringify(await cloud.as(student).account.kept.query());
    for (const said of ['明年转到本校读研', miss, '想问什么：招几个人；想去哪个方向：研发']) expect(kept).toContain(said);
  });

  it('符合的不用申请；截止了、取消了不再收；自己的自己答复不了', async () => {
    const open = await publishActivity(cloud.db, 5, {});
    expect(await refusalOf(exceptions(student).ask.mutate({ activityId: open, reason: '示例理由' }))).toBe('EXCEPTION_NOT_NEEDED');
    const over = await limited();
    await cloud.db.activities.updateOne({ _id: over }, { window: { opensAt: new Date(0), closesAt: new Date(1) } });
    expect(await refusalOf(exceptions(student).ask.mutate({ activityId: over, reason: '示例理由' }))).toBe('WINDOW_CLOSED');
    const own = await limited();
    await exceptions('organiser').ask.mutate({ activityId: own, reason: '示例理由，\n写了两行' });
    expect(await refusalOf(answer('organiser', `${own}_organiser`, 'decision-1', { outcome: 'granted' }))).toBe('NOT_ALLOWED');
    // A yes that nobody can use any more is none.
    const late = await limited();
    await exceptions(student).ask.mutate({ activityId: late, reason: '示例理由' });
    await cloud.db.activities.updateOne({ _id: late }, { window: { opensAt: new Date(0), closesAt: new Date(1) } });
    const id = `${late}_${student}`;
    expect(await refusalOf(answer('organiser', id, 'decision-2', { outcome: 'granted' }))).toBe('WINDOW_CLOSED');
    expect(await answer('organiser', id, 'decision-2', { outcome: 'refused', words: '已经截止' })).toBeNull();
  });
});

it('更多设置写进草稿，发布出来一字不差；以前写的草稿打得开', async () => {
  const drafts = cloud.as('organiser').activities.drafts;
  const draft = finishedDraft({
    form,
    audience: { localTo: 'geese', levels: ['bachelor'], graduating: { from: 2028, to: 2030 }, homes: [{ code: '370211', name: '黄岛区' }] },
    offerMinutes: 120,
    speakers: '示例嘉宾 01，示例公司人事经理',
    at: { latitude: 36.0671, longitude: 120.3826, address: '示例路 1 号' },
    live: 'sphExample1',
    selfCheckIn: true,
  });
  await drafts.save.mutate({ id: 'whole', stepId: 'whole-1', revision: 0, draft });
  await drafts.send.mutate({ id: 'whole', stepId: 'whole-2', revision: 1 });
  await cloud.as('colleague').activities.drafts.publish.mutate({ id: 'whole', stepId: 'whole-3', revision: 2 });
  expect(await cloud.db.activities.read('whole')).toMatchObject({
    form,
    audience: { localTo: 'geese', levels: ['bachelor'], graduating: { from: 2028, to: 2030 }, homes: ['370211'] },
    waiting: { offerMinutes: 120 },
    speakers: [{ name: '示例嘉宾 01', title: '示例公司人事经理' }],
    live: { finderUserName: 'sphExample1' },
    selfCheckIn: true,
  });
  expect(await as(student).read.query({ id: 'whole' })).toMatchObject({ limits: ['限青岛生源', '限本科在读', '限 2028–2030 届毕业生', '限家乡在青岛市黄岛区的同学'], misses: [] });

  const old: Partial<ActivityDraft> = finishedDraft();
  delete old.form;
  delete old.audience;
  await cloud.db.activityDrafts.put({ _id: 'old', state: 'draft', district: '370211', draft: old as never, revision: 1, stepId: 'old', writtenBy: 'organiser', writtenAt: new Date() });
  expect((await drafts.read.query({ id: 'old' })).draft).toEqual(finishedDraft());
});
