import { read, utils } from '@e965/xlsx';
import { walkInPrefix } from '../../../domain/activity/attendance';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { finishedDraft } from '../../support/activity-draft';
import { publishActivity } from '../../support/activity';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { messagesOf, strike } from '../../support/messages';
import { employ, enrolStudents, numbered } from '../../support/people';

let cloud: TestCloud;
const HOUR_MS = 3600 * 1000;
const people = numbered('student', 40);
const [first = '', second = ''] = people;

beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, people);
  await employ(cloud.db, 'editor', 'editor', '370200');
  await employ(cloud.db, 'abroad', 'editor', '310116');
});
afterAll(() => cloud.close());

const as = (openid: string) => cloud.as(openid).activities;
/** An activity that begins soon, and whoever signs up for it; then it is over, and so many of them were there. */
const held = async (seats: number, who: readonly string[], came: readonly string[], overrides: Parameters<typeof publishActivity>[2] = {}): Promise<string> => {
  const activityId = await publishActivity(cloud.db, seats, { district: '370211', companions: 0, ...overrides });
  for (const openid of who) await as(openid).signUp.mutate({ activityId, companions: 0 });
  for (const openid of came) await checkIn(activityId, openid);
  const now = Date.now();
  await cloud.db.activities.updateOne({ _id: activityId }, { startsAt: new Date(now - 3 * HOUR_MS), endsAt: new Date(now - HOUR_MS) });
  return activityId;
};
const checkIn = async (activityId: string, openid: string): Promise<void> => {
  await cloud.db.signUps.updateOne({ _id: `${activityId}_${openid}` }, { state: 'attended', checkIn: { at: new Date(), gate: '东门', by: 'editor', scanId: `scan-${openid}` } });
};

/** The first sheet of a workbook, cell by cell, as it stands in the file. */
const cellsOf = (content: string): unknown[][] => {
  const { Sheets, SheetNames: [name = ''] } = read(content, { type: 'base64' });
  return utils.sheet_to_json(Sheets[name] ?? {}, { header: 1 });
};

describe('活动名单', () => {
  const form = [{ id: 'q1', ask: '=想问哪家单位', kind: 'text' as const, required: false, longest: 50 }];
  let activityId = '';
  beforeAll(async () => {
    activityId = await held(3, people.slice(0, 6), people.slice(0, 2), { form });
    await cloud.db.signUps.updateOne({ _id: `${activityId}_${first}` }, { answers: { q1: '=cmd|calc' } });
    await cloud.db.people.updateOne({ _id: second }, { university: '示例海洋大学' });
    await cloud.db.vaults.put({ _id: first, phoneMasked: '138****0001', fingerprint: `none_${first}`, updatedAt: new Date() });
    await cloud.db.signUps.put({ _id: `${activityId}_${walkInPrefix}x`, activityId, personId: `${walkInPrefix}x`, name: '现场来的人', seats: 1, ticket: 'WALK1N01', state: 'attended', signedUpAt: new Date(), checkIn: { at: new Date(), gate: '西门', by: 'editor', scanId: 'x' } });
  });

  it('谁报了、怎么样、候补第几，一页一页看；收尾以后没来的就是“没来”，取消的活动没有谁没来', async () => {
    const before = await as('editor').people.list.query({ activityId });
    expect(before.people.map(({ attendance, position }) => [attendance, position])).toEqual([
      ['attended', null], ['attended', null], ['seated', null], ['waiting', 1], ['waiting', 2], ['waiting', 3], ['walkedIn', null],
    ]);
    expect(before.counts).toMatchObject({ seated: 1, waiting: 3, attended: 2, walkedIn: 1, cancelled: 0 });
    expect(before.people[0]).toMatchObject({ phone: '138****0001', studies: { university: '示例大学' }, answers: [{ ask: '=想问哪家单位', words: '=cmd|calc' }] });
    expect(JSON.stringify(before)).not.toContain(first);
    await as('editor').close.mutate({ activityId });
    const absent = await as('editor').people.list.query({ activityId, attendance: 'absent' });
    expect(absent).toMatchObject({ total: 1, counts: { absent: 1 }, people: [{ attendance: 'absent' }] });
    expect((await as('editor').people.list.query({ activityId, attendance: 'walkedIn' })).people).toMatchObject([{ name: '现场来的人', studies: null }]);
    expect((await as('editor').people.list.query({ activityId, attendance: 'attended' })).total).toBe(2);
    expect((await as('editor').people.list.query({ activityId, attendance: 'seated' })).total).toBe(0);
  });

  it('按姓名、学校找；别的区的组织者一个也看不到', async () => {
    expect((await as('editor').people.list.query({ activityId, search: '海洋' })).people.map(({ name }) => name)).toEqual(['示例学生 02']);
    expect(await as('editor').people.list.query({ activityId, search: '学生 0', attendance: 'waiting' })).toMatchObject({ total: 3, next: null });
    expect((await as('editor').people.list.query({ activityId, search: '查无此人' })).total).toBe(0);
    expect(await refusalOf(as('abroad').people.list.query({ activityId }))).toBe('OUT_OF_REGION');
  });

  it('导出：一题一列，公式只是文字，没有手机号；留下记录', async () => {
    const { content, rows, next, fileName } = await as('editor').people.export.mutate({ activityId });
    expect([rows, next, /^活动名单-示例推介会-\d{4}\.xlsx$/.test(fileName)]).toEqual([7, null, true]);
    const cells = cellsOf(content);
    expect(cells[0]?.slice(0, 3)).toEqual(['姓名', '状态', '候补第几']);
    expect(cells[0]?.at(-1)).toBe("'=想问哪家单位");
    expect(cells[1]?.at(-1)).toBe("'=cmd|calc");
    expect(cells[3]?.[1]).toBe('没来');
    expect(JSON.stringify(cells)).not.toContain('138');
    await cloud.cloud.fire('clock');
    expect(await cloud.db.audit.find({ act: 'activity.exportPeople' }, { limit: 10 })).toMatchObject([{ by: 'editor', object: `activities/${activityId}`, after: { rows: 7 } }]);
  });
});

describe('活动通知', () => {
  it('只告诉没来的，每人一条，注销了的不算；收到两遍的同一次只发一次；一天不过 5 次，两个人抢着发也不过', async () => {
    const activityId = await held(3, people.slice(0, 4), people.slice(0, 1));
    const left = { activityId, personId: 'p-0123456789abcdef', name: '已注销', seats: 1, ticket: 'p-0123456789abcdef', state: 'confirmed' as const, signedUpAt: new Date() };
    await cloud.db.signUps.put({ _id: `${activityId}_${left.personId}`, ...left });
    const words = '没来得及也没关系，资料放在活动页。';
    expect(await refusalOf(as('editor').announce.mutate({ activityId, announcementId: 'early', to: 'absent', words }))).toBe('NOBODY_TO_TELL');
    await as('editor').close.mutate({ activityId });
    const announcement = { activityId, announcementId: 'once', to: 'absent', words } as const;
    expect(await Promise.all([as('editor').announce.mutate(announcement), as('editor').announce.mutate(announcement)])).toEqual([{ people: 2 }, { people: 2 }]);
    await strike(cloud);
    const heard = await Promise.all(people.slice(0, 5).map(async (openid) => (await messagesOf(cloud.db, openid)).filter(({ _id }) => _id.startsWith(`${activityId}_announced`)).map(({ message }) => message)));
    expect(heard.map((messages) => messages.length)).toEqual([0, 1, 1, 0, 0]);
    expect(await cloud.db.messages.count({ personId: left.personId })).toBe(0);
    expect(heard[1]?.[0]).toMatchObject({ kind: 'announcement', words });
    const rush = await Promise.allSettled(numbered('rush', 8).map((announcementId) => as('editor').announce.mutate({ ...announcement, announcementId })));
    for (const announcementId of numbered('later', 5)) await as('editor').announce.mutate({ ...announcement, announcementId }).catch(() => 'refused');
    expect(rush.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await cloud.db.activities.read(activityId))?.announcements?.length).toBe(5);
    expect(await refusalOf(as('editor').announce.mutate({ ...announcement, announcementId: 'sixth' }))).toBe('ANNOUNCED_ENOUGH');
  });
});

describe('散场以后', () => {
  let activityId = '';
  beforeAll(async () => {
    activityId = await held(5, people.slice(0, 5), people.slice(0, 4));
    await as('editor').materials.add.mutate({ activityId, title: '讲稿', url: 'https://example.com/slides' });
  });
  const rate = (openid: string, stars: 1 | 2 | 3 | 4 | 5, more: { sendId?: string; revision?: number; words?: string } = {}) =>
    as(openid).feedback.send.mutate({ activityId, sendId: `send-${openid}-${stars}`, revision: 0, stars, tags: ['clear', 'short'], ...more });

  it('来了的看得到资料、证明，能评；没来的只有一句话；外人什么也没有', async () => {
    expect(await as(first).afterwards.query({ activityId })).toMatchObject({ was: 'attended', materials: [{ title: '讲稿' }], mayRate: true, hasCertificate: true, feedback: null });
    const [, , , , absent = '', stranger = ''] = people;
    expect(await as(absent).afterwards.query({ activityId })).toMatchObject({ was: null, materials: [] });
    await as('editor').close.mutate({ activityId });
    expect(await as(absent).afterwards.query({ activityId })).toMatchObject({ was: 'absent', materials: [], mayRate: false, hasCertificate: false });
    expect(await as(stranger).afterwards.query({ activityId })).toMatchObject({ was: null, materials: [] });
    expect(await refusalOf(rate(absent, 5))).toBe('FEEDBACK_NOT_YOURS');
    expect(await refusalOf(as('editor').materials.add.mutate({ activityId, title: '讲稿', url: 'http://example.com' }))).toBe('MATERIAL_ADDRESS_WRONG');
  });

  it('一人一份，重发不变，可以改，旧手机上的改不掉新的；不到三份不给组织者看，归档以后不再收', async () => {
    expect(await Promise.all([rate(first, 5), rate(first, 5)])).toEqual([{ revision: 1 }, { revision: 1 }]);
    expect(await rate(first, 4, { revision: 1, words: '下次想听制造业的' })).toEqual({ revision: 2 });
    expect(await refusalOf(rate(first, 1, { revision: 1 }))).toBe('FEEDBACK_CHANGED');
    await rate(second, 2);
    expect(await as('editor').feedback.summary.query({ activityId })).toMatchObject({ summary: null });
    expect(await as('editor').feedback.list.query({ activityId })).toEqual({ said: [], next: null });
    await rate(people[2] ?? '', 5);
    expect(await as('editor').feedback.summary.query({ activityId })).toMatchObject({ summary: { count: 3, mean: 3.7, distribution: [0, 1, 0, 1, 1], tags: [{ tag: 'clear', count: 3 }, { tag: 'short', count: 3 }] } });
    const { said } = await as('editor').feedback.list.query({ activityId });
    expect(said).toMatchObject([{ words: '下次想听制造业的', stars: 4 }]);
    expect(JSON.stringify(said)).not.toContain('student');
    await as('editor').archive.mutate({ activityId });
    expect(await refusalOf(rate(people[3] ?? '', 5))).toBe('FEEDBACK_OVER');
  });

  it('证明谁都查得到，只露姓名两头；签到撤回就作废，账号注销就没有', async () => {
    // A certificate says who signed up, whatever the profile says since.
    await cloud.db.people.updateOne({ _id: first }, { name: '示例改名' });
    const { code, name } = await as(first).certificates.mine.query({ activityId });
    expect([code.length, name]).toEqual([16, '示例学生 01']);
    expect((await as(first).certificates.picture.query({ activityId })).address).toMatch(/^data:image\//);
    expect(await as('a-parent').certificates.verify.query({ code: code.toLowerCase() })).toMatchObject({ isWithdrawn: false, name: '示*1', title: '示例推介会' });
    expect(await refusalOf(as('a-parent').certificates.verify.query({ code: `${code.slice(0, 8)}00000000` }))).toBe('CERTIFICATE_NOT_FOUND');
    expect(await refusalOf(as(people[4] ?? '').certificates.mine.query({ activityId }))).toBe('NO_CERTIFICATE');
    await cloud.db.signUps.updateOne({ _id: `${activityId}_${first}` }, { state: 'confirmed' });
    expect(await as('a-parent').certificates.verify.query({ code })).toMatchObject({ isWithdrawn: true });

    const leaver = people[1] ?? '';
    const own = await as(leaver).certificates.mine.query({ activityId });
    expect(JSON.stringify(await cloud.as(leaver).account.kept.query())).toContain('评了 2 星');
    const past = new Date(Date.now() - HOUR_MS);
    await cloud.db.people.updateOne({ _id: leaver }, { closing: { askedAt: past, erasesAt: past } });
    await strike(cloud);
    expect(await cloud.db.activityFeedback.count({ personId: leaver })).toBe(0);
    expect(await refusalOf(as('a-parent').certificates.verify.query({ code: own.code }))).toBe('CERTIFICATE_NOT_FOUND');
  });
});

describe('一个系列，几个区各办一场', () => {
  it('一个区一份草稿，再点一次还是那几份；改过的不会被盖回去；别人的区写不了', async () => {
    const { drafts } = as('editor');
    await drafts.save.mutate({ id: 'origin', stepId: 'origin-1', revision: 0, draft: finishedDraft({ title: '五个一进区市' }) });
    const series = { id: 'origin', seriesId: 'series-1', districts: ['370211', '370202', '370203'] };
    const made = await drafts.series.mutate(series);
    expect(made.drafts).toEqual(['series-1-370202', 'series-1-370203']);
    await drafts.save.mutate({ id: 'series-1-370202', stepId: 'changed', revision: 1, draft: finishedDraft({ title: '市南专场', district: '370202' }) });
    expect(await drafts.series.mutate({ ...series, seriesId: 'series-2' })).toEqual(made);
    expect((await drafts.read.query({ id: 'series-1-370202' })).draft.title).toBe('市南专场');
    expect(await cloud.db.activityDrafts.count({ series: 'series-1' })).toBe(3);
    expect(await refusalOf(drafts.series.mutate({ ...series, districts: ['310116'] }))).toBe('OUT_OF_REGION');
  });

  it('草稿多了一页一页看，一份不漏', async () => {
    const draft = finishedDraft({ district: '370214' });
    const written = { state: 'draft' as const, district: '370214', draft, revision: 1, stepId: 'many', writtenBy: 'editor', writtenAt: new Date() };
    await Promise.all(numbered('many', 35).map((_id) => cloud.db.activityDrafts.put({ _id, ...written })));
    const { list } = as('editor').drafts;
    const page = await list.query({});
    const rest = await list.query({ cursor: page.next ?? 0 });
    expect([page.drafts.length, page.next, rest.next]).toEqual([30, 30, null]);
    const ids = [...page.drafts, ...rest.drafts].map(({ id }) => id);
    expect([new Set(ids).size, ids.length]).toEqual([ids.length, await cloud.db.activityDrafts.count({})]);
  });
});

describe('活动报告', () => {
  it('一区一行，合计对得上；现场来的算到场不算报名；取消的、别的城市的不算；没有名字', async () => {
    const days = { from: shanghaiDate(Date.now() - 24 * HOUR_MS), to: shanghaiDate(Date.now() + 24 * HOUR_MS) };
    const before = await as('editor').report.read.query({ days });
    const activityId = await held(2, people.slice(6, 9), people.slice(6, 7), { district: '370202' });
    const came = { activityId, personId: `${walkInPrefix}y`, name: '现场来的人', seats: 1, ticket: 'WALK1N02', state: 'attended' as const, signedUpAt: new Date(), walkIn: {} };
    await cloud.db.signUps.put({ _id: `${activityId}_${came.personId}`, ...came });
    const calledOff = await publishActivity(cloud.db, 2, { district: '370202' });
    await cloud.db.activities.updateOne({ _id: calledOff }, { calledOff: { at: new Date(), by: 'editor', reason: '示例', people: 0 } });
    await held(1, people.slice(6, 7), [], { district: '310116' });
    const { districts, total } = await as('editor').report.read.query({ days });
    expect(districts.find(({ name }) => name.endsWith('市南区'))).toEqual({ name: '青岛市市南区', activities: 1, signUps: 3, attended: 2, shareUsed: 67, neverSeated: 1, stars: null });
    expect([total.activities, total.attended]).toEqual([before.total.activities + 1, before.total.attended + 2]);
    expect(total.signUps).toBe(districts.reduce((sum, { signUps }) => sum + signUps, 0));
    const cells = cellsOf((await as('editor').report.table.query({ days })).content);
    expect(cells.at(-1)?.slice(0, 4)).toEqual(['合计', total.activities, total.signUps, total.attended]);
    for (const absent of ['示例学生', '金山区']) expect(JSON.stringify(cells)).not.toContain(absent);
    expect(await refusalOf(as('editor').report.read.query({ days: { from: days.to, to: days.from } }))).toBe('REPORT_DAYS_WRONG');
  });

  it('没说哪几天：当地正在办的专题；还没开始的、别的城市的不算，就是假期', async () => {
    const day = (days: number): string => shanghaiDate(Date.now() + days * 24 * HOUR_MS);
    const campaign = (_id: string, district: string, from: string) =>
      cloud.db.campaigns.put({ _id, title: '示例专题', programme: 'geese', district, from, to: day(2), words: '', letterId: '', employers: [], policyIds: [], visible: true, endsAt: new Date(Date.now() + 48 * HOUR_MS), revision: 1, stepId: _id, writtenBy: 'editor', writtenAt: new Date() });
    await campaign('coming', '370200', day(1));
    await campaign('elsewhere', '310116', day(-1));
    expect((await as('editor').report.read.query({})).from).toMatch(/-(01-10|07-01)$/);
    await campaign('on', '370000', day(-3));
    expect(await as('editor').report.read.query({})).toMatchObject({ from: day(-3), to: day(2) });
  });
});
