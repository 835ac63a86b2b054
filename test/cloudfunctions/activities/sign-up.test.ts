import { publishActivity } from '../../support/activity';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { enrolStudents, numbered } from '../../support/people';

let cloud: TestCloud;
const students = numbered('student', 300);

beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, students);
});
afterAll(() => cloud.close());

const signUp = (who: string, activityId: string, companions = 0) => cloud.as(who).activities.signUp.mutate({ activityId, companions });
const [first = '', second = '', third = ''] = students;

const cancelled = async (who: string, activityId: string) => {
  const ticket = (await cloud.as(who).activities.read.query({ id: activityId })).myPlace?.ticket ?? '';
  return cloud.as(who).activities.cancel.mutate({ activityId, ticket });
};

describe('报名抢座', () => {
  it('300 人同时抢 20 座：20 人有座，280 人候补，位次 1 到 280 一个不缺，没有人占两次', async () => {
    const activityId = await publishActivity(cloud.db, 20);
    const places = await Promise.all(students.map((who) => signUp(who, activityId)));
    expect(places.filter(({ kind }) => kind === 'seat')).toHaveLength(20);

    const ledger = await cloud.db.seatLedgers.read(activityId);
    expect(ledger?.seatsLeft).toBe(0);
    expect(ledger?.holders).toHaveLength(20);
    expect(ledger?.queue).toHaveLength(280);
    expect(new Set([...(ledger?.holders ?? []), ...(ledger?.queue ?? [])].map(({ who }) => who)).size).toBe(300);

    const positions = await Promise.all(students.map(async (who) => (await cloud.as(who).activities.read.query({ id: activityId })).myPlace));
    const waiting = positions.flatMap((place) => (place?.kind === 'queue' ? [place.position] : [])).sort((a, b) => a - b);
    expect(waiting).toEqual(Array.from({ length: 280 }, (_, index) => index + 1));
  });

  it('对照：先数人再写入的做法，同样的人潮会超卖', async () => {
    const capacity = 20;
    const activityId = await publishActivity(cloud.db, capacity);
    const countThenInsert = async (who: string): Promise<boolean> => {
      const taken = await cloud.db.signUps.count({ activityId, state: 'confirmed' });
      if (taken >= capacity) return false;
      return cloud.db.signUps.insert({
        _id: `${activityId}_${who}`,
        activityId,
        personId: who,
        name: who,
        seats: 1,
        ticket: who,
        state: 'confirmed',
        signedUpAt: new Date(),
      });
    };
    const seated = (await Promise.all(students.map(countThenInsert))).filter(Boolean);
    expect(seated.length).toBeGreaterThan(capacity);
  });

  it('一个人连点 50 次等于点一次，每次的回答都一样', async () => {
    const activityId = await publishActivity(cloud.db, 5);
    const answers = await Promise.all(Array.from({ length: 50 }, () => signUp(first, activityId)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await cloud.db.seatLedgers.read(activityId)).toMatchObject({ seatsLeft: 4 });
    expect(await cloud.db.signUps.count({ activityId })).toBe(1);
  });

  it('带家长一次占两座；只剩一座时两人同行的进候补，后来的一个人也不插队', async () => {
    const activityId = await publishActivity(cloud.db, 3);
    expect(await signUp(first, activityId, 1)).toMatchObject({ kind: 'seat', seats: 2 });
    expect(await signUp(second, activityId, 1)).toMatchObject({ kind: 'queue', seats: 2, position: 1 });
    expect(await signUp(third, activityId)).toMatchObject({ kind: 'queue', seats: 1, position: 2 });
  });

  it('没开始、已截止、同行太多、没有这场活动、没填个人信息：各说各的原因', async () => {
    const now = Date.now();
    const window = (opens: number, closes: number) => ({ opensAt: new Date(now + opens), closesAt: new Date(now + closes) });
    const early = await publishActivity(cloud.db, 5, { window: window(60_000, 120_000) });
    const late = await publishActivity(cloud.db, 5, { window: window(-120_000, -60_000) });
    const open = await publishActivity(cloud.db, 5);
    expect(await refusalOf(signUp(first, early))).toBe('WINDOW_NOT_OPEN');
    expect(await refusalOf(signUp(first, late))).toBe('WINDOW_CLOSED');
    expect(await refusalOf(signUp(first, open, 2))).toBe('COMPANIONS_TOO_MANY');
    expect(await refusalOf(signUp(first, 'nowhere'))).toBe('ACTIVITY_NOT_FOUND');
    expect(await refusalOf(signUp('visitor', open))).toBe('PROFILE_NEEDED');
    expect(await cloud.db.signUps.count({ activityId: open })).toBe(0);
  });
});

describe('坐不下的一家人', () => {
  it('同行的比座位还多，当场说人数太多，不去挡住后面候补的人', async () => {
    const activityId = await publishActivity(cloud.db, 2, { companions: 4 });
    expect(await refusalOf(signUp(first, activityId, 2))).toBe('COMPANIONS_TOO_MANY');
    expect((await cloud.as(first).activities.read.query({ id: activityId })).companions).toBe(1);
    expect(await signUp(second, activityId, 1)).toMatchObject({ kind: 'seat', seats: 2 });
  });
});

describe('晚到的重复', () => {
  it('报名截止以后又收到一遍报名，回答原来的座位', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    const places = [await signUp(first, activityId), await signUp(second, activityId)];
    await cloud.db.activities.updateOne({ _id: activityId }, { window: { opensAt: new Date(0), closesAt: new Date() } });
    expect([await signUp(first, activityId), await signUp(second, activityId)]).toEqual(places);
    expect(await refusalOf(signUp(third, activityId))).toBe('WINDOW_CLOSED');
  });

  it('取消、再报，然后又收到一遍原来的取消：新报的座位还在', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    const { ticket } = await signUp(first, activityId);
    await cloud.as(first).activities.cancel.mutate({ activityId, ticket });
    const again = await signUp(first, activityId);
    expect(await cloud.as(first).activities.cancel.mutate({ activityId, ticket })).toBeNull();
    expect((await cloud.as(first).activities.read.query({ id: activityId })).myPlace).toEqual(again);
    expect((await cloud.db.signUps.read(`${activityId}_${first}`))?.state).toBe('confirmed');
  });

  it('同一个取消同时发来二十遍，每一遍都说取消好了', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    const { ticket } = await signUp(first, activityId);
    const answers = await Promise.all(Array.from({ length: 20 }, () => cloud.as(first).activities.cancel.mutate({ activityId, ticket })));
    expect(answers).toEqual(answers.map(() => null));
    expect(await cloud.db.seatLedgers.read(activityId)).toMatchObject({ seatsLeft: 1, holders: [] });
  });
});

describe('取消和递补', () => {
  const stateOf = async (who: string, activityId: string) => (await cloud.db.signUps.read(`${activityId}_${who}`))?.state;

  it('第一个人取消，等得最久的那位补上；他再取消，轮到下一位', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    for (const who of [first, second, third]) await signUp(who, activityId);
    await cancelled(first, activityId);
    expect(await stateOf(second, activityId)).toBe('confirmed');
    expect(await stateOf(third, activityId)).toBe('waiting');
    await cancelled(second, activityId);
    expect(await stateOf(third, activityId)).toBe('confirmed');
    expect(await stateOf(second, activityId)).toBe('cancelled');
  });

  it('50 人同时取消，正好补上排在最前的 50 人', async () => {
    const activityId = await publishActivity(cloud.db, 50);
    for (const who of students.slice(0, 120)) await signUp(who, activityId);
    await Promise.all(students.slice(0, 50).map((who) => cancelled(who, activityId)));
    const ledger = await cloud.db.seatLedgers.read(activityId);
    expect(ledger?.seatsLeft).toBe(0);
    expect(ledger?.holders.map(({ who }) => who).sort()).toEqual(students.slice(50, 100));
    expect(ledger?.queue.map(({ who }) => who)).toEqual(students.slice(100, 120));
    const states = await cloud.db.signUps.find({ activityId }, { limit: 200 });
    expect(states.filter(({ state }) => state === 'confirmed').map(({ personId }) => personId).sort()).toEqual(students.slice(50, 100));
  });

  it('取消重复点没有关系；没报过名的说没报名', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    await signUp(first, activityId);
    const { number: ticket } = await cloud.as(first).activities.ticket.query({ activityId });
    await cloud.as(first).activities.cancel.mutate({ activityId, ticket });
    await cloud.as(first).activities.cancel.mutate({ activityId, ticket });
    expect((await cloud.db.seatLedgers.read(activityId))?.seatsLeft).toBe(1);
    expect(await refusalOf(cloud.as(second).activities.cancel.mutate({ activityId, ticket }))).toBe('NO_PLACE');
  });

  it('活动开始以后不能取消；开始以前取消过的，再发一遍还是取消好了', async () => {
    const activityId = await publishActivity(cloud.db, 2);
    const [gone, stays] = [await signUp(first, activityId), await signUp(second, activityId)];
    await cloud.as(first).activities.cancel.mutate({ activityId, ticket: gone.ticket });
    await cloud.db.activities.updateOne({ _id: activityId }, { startsAt: new Date() });
    expect(await refusalOf(cloud.as(second).activities.cancel.mutate({ activityId, ticket: stays.ticket }))).toBe('ACTIVITY_STARTED');
    expect(await stateOf(second, activityId)).toBe('confirmed');
    expect(await cloud.as(first).activities.cancel.mutate({ activityId, ticket: gone.ticket })).toBeNull();
  });

  it('取消后可以再报，拿到的是一张新票', async () => {
    const activityId = await publishActivity(cloud.db, 1);
    await signUp(first, activityId);
    const before = await cloud.as(first).activities.ticket.query({ activityId });
    await cancelled(first, activityId);
    await signUp(first, activityId);
    const after = await cloud.as(first).activities.ticket.query({ activityId });
    expect(after.number).not.toBe(before.number);
    expect(await stateOf(first, activityId)).toBe('confirmed');
  });
});
