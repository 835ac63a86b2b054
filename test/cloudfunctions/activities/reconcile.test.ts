import { publishActivity } from '../../support/activity';
import { openTestCloud, type TestCloud } from '../../support/local-cloud';
import { enrolStudents, numbered } from '../../support/people';

let cloud: TestCloud;
const students = numbered('student', 4);
const [first = '', second = '', third = ''] = students;

beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, students);
});
afterAll(() => cloud.close());

const recordOf = (activityId: string, who: string) => cloud.db.signUps.read(`${activityId}_${who}`);
const ledgerOf = (activityId: string) => cloud.db.seatLedgers.read(activityId);

describe('定时对账：中途断掉的，下一分钟补齐', () => {
  it('占了座却没来得及写报名记录：补写', async () => {
    const activityId = await publishActivity(cloud.db, 2);
    await cloud.db.seatLedgers.put({ _id: activityId, seatsLeft: 1, holders: [{ who: first, seats: 1, ticket: 'TICKET01' }], queue: [] });
    await cloud.cloud.fire('clock');
    expect(await recordOf(activityId, first)).toMatchObject({ state: 'confirmed', ticket: 'TICKET01' });
  });

  it('取消了却没来得及退座：退座，并且补上等着的人', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    for (const who of [first, second]) await cloud.as(who).activities.signUp.mutate({ activityId, companions: 0 });
    await cloud.db.signUps.updateOne({ _id: `${activityId}_${first}` }, { state: 'cancelled' });
    await cloud.cloud.fire('clock');
    expect((await ledgerOf(activityId))?.holders.map(({ who }) => who)).toEqual([second]);
    expect(await recordOf(activityId, second)).toMatchObject({ state: 'confirmed' });
  });

  it('退了座却没来得及递补：递补；补了座却没改记录：改记录', async () => {
    const activityId = await publishActivity(cloud.db, 2);
    for (const who of [first, second, third]) await cloud.as(who).activities.signUp.mutate({ activityId, companions: 0 });
    const ledger = await ledgerOf(activityId);
    const waiting = ledger?.queue ?? [];
    await cloud.db.seatLedgers.put({ _id: activityId, seatsLeft: 1, holders: (ledger?.holders ?? []).slice(1), queue: waiting });
    await cloud.cloud.fire('clock');
    expect(await recordOf(activityId, third)).toMatchObject({ state: 'confirmed' });
    expect(await recordOf(activityId, first)).toMatchObject({ state: 'cancelled' });
    expect(await ledgerOf(activityId)).toMatchObject({ seatsLeft: 0, queue: [] });
  });

  it('活动结束以后，空出来的座位不再补人', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    for (const who of [first, second]) await cloud.as(who).activities.signUp.mutate({ activityId, companions: 0 });
    await cloud.db.activities.updateOne({ _id: activityId }, { endsAt: new Date() });
    await cloud.db.signUps.updateOne({ _id: `${activityId}_${first}` }, { state: 'cancelled' });
    await cloud.cloud.fire('clock');
    expect(await ledgerOf(activityId)).toMatchObject({ seatsLeft: 1, holders: [] });
    expect(await recordOf(activityId, second)).toMatchObject({ state: 'waiting' });
  });

  it('没有断过的活动，对账什么也不改', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    for (const who of [first, second]) await cloud.as(who).activities.signUp.mutate({ activityId, companions: 0 });
    // What they caused has been carried out.
    await cloud.cloud.fire('clock');
    const before = [await ledgerOf(activityId), await recordOf(activityId, first), await recordOf(activityId, second)];
    await cloud.cloud.fire('clock');
    expect([await ledgerOf(activityId), await recordOf(activityId, first), await recordOf(activityId, second)]).toEqual(before);
  });
});
