import { ticketCode, ticketKey } from '../../../domain/activity/ticket';
import { publishActivity } from '../../support/activity';
import { newScan } from '../../support/scan';
import { openTestCloud, refusalOf, TICKET_KEY, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents, numbered } from '../../support/people';

let cloud: TestCloud;
const students = numbered('student', 4);
const [first = '', second = '', third = ''] = students;

beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, students);
  await employ(cloud.db, 'organiser', 'editor');
  await employ(cloud.db, 'interviewer', 'interviewer');
});
afterAll(() => cloud.close());

const scan = (activityId: string, code: string, gate = '东门') => cloud.as('organiser').activities.checkIn.mutate({ activityId, gate, ...newScan(code) });
const type = (activityId: string, code: string) => cloud.as('organiser').activities.checkIn.mutate({ activityId, gate: '东门', ...newScan(code), how: 'typed' });
const holdTicket = async (who: string, activityId: string) => {
  await cloud.as(who).activities.signUp.mutate({ activityId, companions: 0 });
  return cloud.as(who).activities.ticket.query({ activityId });
};

describe('门口扫码', () => {
  it('扫一次可入场，再扫说清几点在哪个门用过', async () => {
    const activityId = await publishActivity(cloud.db, 5);
    const { key, number, name } = await holdTicket(first, activityId);
    expect(await scan(activityId, ticketCode(key, number, new Date()))).toEqual({ kind: 'admitted', name, seats: 1 });
    const again = await scan(activityId, ticketCode(key, number, new Date()), '西门');
    expect(again).toMatchObject({ kind: 'used', name, gate: '东门' });
    const used = (await cloud.as(first).activities.ticket.query({ activityId })).used;
    expect(used).toEqual({ gate: '东门', at: again.kind === 'used' ? again.at : '' });
  });

  it('二十台手机同时扫同一张：一台放行，十九台说已用过', async () => {
    const activityId = await publishActivity(cloud.db, 5);
    const { key, number } = await holdTicket(first, activityId);
    const code = ticketCode(key, number, new Date());
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => scan(activityId, code)));
    expect(verdicts.filter(({ kind }) => kind === 'admitted')).toHaveLength(1);
    expect(verdicts.filter(({ kind }) => kind === 'used')).toHaveLength(19);
  });

  it('手输备用码也行，小写带空格也认', async () => {
    const activityId = await publishActivity(cloud.db, 5);
    const { number } = await holdTicket(first, activityId);
    expect(await type(activityId, ` ${number.toLowerCase().slice(0, 4)} ${number.toLowerCase().slice(4)} `)).toMatchObject({ kind: 'admitted' });
  });

  it('把备用码画成二维码来扫，读不出，也进不了场', async () => {
    const activityId = await publishActivity(cloud.db, 5);
    const { number } = await holdTicket(first, activityId);
    expect(await scan(activityId, number)).toEqual({ kind: 'wrong', reason: 'unreadable' });
    expect((await cloud.db.signUps.read(`${activityId}_${first}`))?.state).toBe('confirmed');
  });

  it('同一次扫码因为没收到回答又发一遍，还是可入场；另一次扫码说已用过', async () => {
    const activityId = await publishActivity(cloud.db, 5);
    const { key, number, name } = await holdTicket(first, activityId);
    const once = { activityId, gate: '东门', ...newScan(ticketCode(key, number, new Date())) };
    const repeats = await Promise.all(Array.from({ length: 5 }, () => cloud.as('organiser').activities.checkIn.mutate(once)));
    expect(repeats).toEqual(repeats.map(() => ({ kind: 'admitted', name, seats: 1 })));
    expect(await scan(activityId, once.code)).toMatchObject({ kind: 'used', gate: '东门' });
  });

  it('候补的说排第几；取消的、截图、假码、别场的票各说各的原因', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    const elsewhere = await publishActivity(cloud.db, 5);
    const { key, number } = await holdTicket(first, activityId);
    const other = await holdTicket(first, elsewhere);
    await cloud.as(second).activities.signUp.mutate({ activityId, companions: 0 });
    const waiting = await cloud.db.signUps.read(`${activityId}_${second}`);

    expect(await type(activityId, waiting?.ticket ?? '')).toMatchObject({ kind: 'waiting', position: 1 });
    expect(await scan(activityId, ticketCode(key, number, new Date(Date.now() - 120_000)))).toEqual({ kind: 'wrong', reason: 'stale' });
    expect(await scan(activityId, ticketCode(ticketKey('another deployment', activityId, number), number, new Date()))).toEqual({ kind: 'wrong', reason: 'forged' });
    expect(await scan(activityId, ticketCode(other.key, other.number, new Date()))).toEqual({ kind: 'wrong', reason: 'other-activity' });
    expect(await scan(activityId, 'https://example.org/menu')).toEqual({ kind: 'wrong', reason: 'unreadable' });
    expect(await scan(activityId, ticketCode(ticketKey(TICKET_KEY, activityId, '00000000'), '00000000', new Date()))).toEqual({ kind: 'wrong', reason: 'cancelled' });
    await cloud.as(first).activities.cancel.mutate({ activityId, ticket: number });
    expect(await scan(activityId, ticketCode(key, number, new Date()))).toEqual({ kind: 'wrong', reason: 'cancelled' });
  });

  it('还没到那天说太早，散场六个多小时说已结束', async () => {
    const hour = 3600 * 1000;
    const activityId = await publishActivity(cloud.db, 5);
    const { key, number } = await holdTicket(first, activityId);
    const doorAt = (doorsAt: number, endsAt: number) =>
      cloud.db.activities.updateOne({ _id: activityId }, { doorsAt: new Date(Date.now() + doorsAt * hour), endsAt: new Date(Date.now() + endsAt * hour) });
    await doorAt(24, 26);
    expect(await scan(activityId, ticketCode(key, number, new Date()))).toEqual({ kind: 'wrong', reason: 'early' });
    expect(await type(activityId, number)).toEqual({ kind: 'wrong', reason: 'early' });
    await doorAt(-9, -6.5);
    expect(await scan(activityId, ticketCode(key, number, new Date()))).toEqual({ kind: 'wrong', reason: 'over' });
    await doorAt(-9, -5.5);
    expect(await scan(activityId, ticketCode(key, number, new Date()))).toMatchObject({ kind: 'admitted' });
  });

  it('入了场就不能再取消', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    const { key, number } = await holdTicket(first, activityId);
    await scan(activityId, ticketCode(key, number, new Date()));
    expect(await refusalOf(cloud.as(first).activities.cancel.mutate({ activityId, ticket: number }))).toBe('ALREADY_CHECKED_IN');
  });

  it('只有组织者能扫；候补的人拿不到票', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    await holdTicket(first, activityId);
    await cloud.as(third).activities.signUp.mutate({ activityId, companions: 0 });
    expect(await refusalOf(cloud.as(third).activities.ticket.query({ activityId }))).toBe('NO_PLACE');
    for (const who of [first, 'interviewer', 'visitor']) {
      expect(await refusalOf(cloud.as(who).activities.checkIn.mutate({ activityId, gate: '东门', ...newScan('X') }))).toBe('NOT_ALLOWED');
    }
  });

  it('门口数人头：已到、应到、候补', async () => {
    const activityId = await publishActivity(cloud.db, 2);
    const { key, number } = await holdTicket(first, activityId);
    await holdTicket(second, activityId);
    await cloud.as(third).activities.signUp.mutate({ activityId, companions: 0 });
    await scan(activityId, ticketCode(key, number, new Date()));
    const door = (await cloud.as('organiser').activities.doorActivities.query()).find(({ id }) => id === activityId);
    expect(door).toMatchObject({ arrived: 1, expected: 2, waiting: 1, gates: ['东门', '西门'] });
  });
});
