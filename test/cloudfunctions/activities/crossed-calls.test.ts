import { resizeHolder, shrinkRecord } from '../../../cloudfunctions/runtime/seats';
import { publishActivity } from '../../support/activity';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents, numbered } from '../../support/people';
import { newScan } from '../../support/scan';

/** The door and the ledger at odds: calls that crossed, or died in between. */

let cloud: TestCloud;
const [student = ''] = numbered('student', 1);

beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, [student]);
  await employ(cloud.db, 'organiser', 'editor');
});
afterAll(() => cloud.close());

const type = (activityId: string, code: string) =>
  cloud.as('organiser').activities.checkIn.mutate({ activityId, gate: '东门', ...newScan(code), how: 'typed' });
const recordOf = (activityId: string) => cloud.db.signUps.read(`${activityId}_${student}`);

/** A seat in the ledger whose record was never written: the sign-up died in between. */
const seatWithoutRecord = async (ticket: string): Promise<string> => {
  const activityId = await publishActivity(cloud.db, 1);
  await cloud.db.seatLedgers.put({ _id: activityId, seatsLeft: 0, holders: [{ who: student, seats: 1, ticket }], queue: [] });
  return activityId;
};

describe('座位和入场记录对不上的时候', () => {
  it('没写成报名记录就取消：先记下已取消，这张票门口不再放行', async () => {
    const activityId = await seatWithoutRecord('T1CKET01');
    await cloud.as(student).activities.cancel.mutate({ activityId, ticket: 'T1CKET01' });
    expect(await recordOf(activityId)).toMatchObject({ state: 'cancelled', ticket: 'T1CKET01' });
    expect(await type(activityId, 'T1CKET01')).toEqual({ kind: 'wrong', reason: 'cancelled' });
  });

  it('记下了已取消、座位还没退就断了：再取消一次，座位退回，回答和没断一样', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    await cloud.as(student).activities.signUp.mutate({ activityId, companions: 0 });
    const ticket = (await recordOf(activityId))?.ticket ?? '';
    await cloud.db.signUps.updateOne({ _id: `${activityId}_${student}` }, { state: 'cancelled' });
    expect(await cloud.as(student).activities.cancel.mutate({ activityId, ticket })).toBeNull();
    expect(await cloud.db.seatLedgers.read(activityId)).toMatchObject({ seatsLeft: 1, holders: [] });
  });

  it('没写成报名记录，取消和扫码撞在一起：要么取消了没入场，要么入了场座位还在', async () => {
    for (let round = 0; round < 20; round += 1) {
      const ticket = `T1CKET${String(round).padStart(2, '0')}`;
      const activityId = await seatWithoutRecord(ticket);
      const cancelling = cloud.as(student).activities.cancel.mutate({ activityId, ticket });
      const [cancelled, verdict] = await Promise.all([cancelling.then(() => true, () => false), type(activityId, ticket)]);
      const seatsLeft = (await cloud.db.seatLedgers.read(activityId))?.seatsLeft;
      expect({ cancelled, verdict: verdict.kind, seatsLeft }).toEqual(
        cancelled ? { cancelled, verdict: 'wrong', seatsLeft: 1 } : { cancelled, verdict: 'admitted', seatsLeft: 0 },
      );
    }
  });

  it('迟到的报名还以为拿着旧票，不会抹掉新票的入场记录', async () => {
    const activityId = await publishActivity(cloud.db, 2);
    const { ticket } = await cloud.as(student).activities.signUp.mutate({ activityId, companions: 0 });
    expect(await type(activityId, ticket)).toMatchObject({ kind: 'admitted' });
    const admitted = await recordOf(activityId);
    // The ledger as the late call has read it, before the ticket was a new one.
    await cloud.db.seatLedgers.updateOne({ _id: activityId }, { holders: [{ who: student, seats: 1, ticket: '0LDT1CKT' }] });
    await cloud.as(student).activities.signUp.mutate({ activityId, companions: 0 });
    await cloud.cloud.fire('clock');
    // What the record has caused was carried out meanwhile.
    expect(await recordOf(activityId)).toEqual({ ...admitted, effects: [] });
  });

  it('入了场的票，取消说已经签到，座位不动', async () => {
    const activityId = await publishActivity(cloud.db, 2);
    const { ticket } = await cloud.as(student).activities.signUp.mutate({ activityId, companions: 0 });
    await type(activityId, ticket);
    expect(await refusalOf(cloud.as(student).activities.cancel.mutate({ activityId, ticket }))).toBe('ALREADY_CHECKED_IN');
    expect(await cloud.db.seatLedgers.read(activityId)).toMatchObject({ seatsLeft: 1 });
  });

  it('少带一位和扫码撞在一起：门口放进几位，座位就留几位', async () => {
    for (let round = 0; round < 12; round += 1) {
      const activityId = await publishActivity(cloud.db, 4);
      const { ticket } = await cloud.as(student).activities.signUp.mutate({ activityId, companions: 1 });
      const resizing = cloud.as(student).activities.resizeParty.mutate({ activityId, ticket, companions: 0, nth: 1 });
      const [resized, verdict] = await Promise.all([resizing.then(() => true, () => false), type(activityId, ticket)]);
      const seats = resized ? 1 : 2;
      expect(verdict).toMatchObject({ kind: 'admitted', seats });
      expect(await cloud.db.seatLedgers.read(activityId)).toMatchObject({ seatsLeft: 4 - seats, holders: [{ seats }] });
    }
  });

  it('记录写了少一位、账本还没跟就断了：门口按少的放，下一分钟座位退回', async () => {
    const activityId = await publishActivity(cloud.db, 4);
    const { ticket } = await cloud.as(student).activities.signUp.mutate({ activityId, companions: 1 });
    await cloud.db.signUps.updateOne({ _id: `${activityId}_${student}` }, { seats: 1, changes: 1 });
    expect(await type(activityId, ticket)).toMatchObject({ kind: 'admitted', seats: 1 });
    await cloud.cloud.fire('clock');
    expect(await cloud.db.seatLedgers.read(activityId)).toMatchObject({ seatsLeft: 3, holders: [{ seats: 1, changes: 1 }] });
  });

  it('对照：只看账本，放进两位以后还退得掉一座；先问记录，就退不掉', async () => {
    const activityId = await publishActivity(cloud.db, 4);
    const { ticket } = await cloud.as(student).activities.signUp.mutate({ activityId, companions: 1 });
    const party = { who: student, seats: 2, ticket };
    const activity = await cloud.db.activities.read(activityId);
    if (!activity) throw new Error('no activity');
    await type(activityId, ticket);
    expect(await shrinkRecord(cloud.db, activity, party, { nth: 1, seats: 1 })).toBe(false);
    expect(await resizeHolder(cloud.db.seatLedgers, activityId, party, 0, { nth: 1, seats: 1 })).toBe(true);
  });
});
