import { read, utils } from '@e965/xlsx';
import { walkInPrefix } from '../../../domain/activity/attendance';
import { publishActivity } from '../../support/activity';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
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
