import { firstRules } from '../../../domain/season/plan';
import { setTimeout as pause } from 'node:timers/promises';
import { publishActivity } from '../../support/activity';
import { putCandidate, putRound, putSlot } from '../../support/interviews';
import { openTestCloud, type TestCloud } from '../../support/local-cloud';
import { kindsOf, messagesOf, strike } from '../../support/messages';
import { enrolStudents, numbered } from '../../support/people';

let cloud: TestCloud;
const students = numbered('student', 200);
const [first = '', second = ''] = students;

beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, students);
});
afterAll(() => cloud.close());
afterEach(() => cloud.cloud.faults.clear());

/** Days ahead: nothing to be reminded of yet. */
const publish = (capacity: number): Promise<string> => {
  const at = (hours: number): Date => new Date(Date.now() + hours * 3600 * 1000);
  return publishActivity(cloud.db, capacity, { doorsAt: at(239), startsAt: at(240), endsAt: at(242) });
};
const signUp = (who: string, activityId: string) => cloud.as(who).activities.signUp.mutate({ activityId, companions: 0 });
const cancel = async (who: string, activityId: string) =>
  cloud.as(who).activities.cancel.mutate({ activityId, ticket: (await cloud.db.signUps.read(`${activityId}_${who}`))?.ticket ?? '' });
const about = async (who: string, activityId: string) =>
  (await messagesOf(cloud.db, who)).filter(({ message }) => 'activityId' in message && message.activityId === activityId).map(({ message }) => message.kind);

describe('报名、候补、补上：各说一次', () => {
  it('报上的说报上了，排队的说排第几；重复点、同时点，也只说一次', async () => {
    const activityId = await publish(1);
    await signUp(first, activityId);
    await Promise.all(Array.from({ length: 20 }, () => signUp(second, activityId)));
    await strike(cloud, 2);
    expect(await about(first, activityId)).toEqual(['signedUp']);
    expect(await about(second, activityId)).toEqual(['queued']);
    expect((await messagesOf(cloud.db, second)).find(({ message }) => message.kind === 'queued')?.message).toMatchObject({ position: 1, title: '示例推介会', place: '示例会议厅' });
  });

  it('一百个人同时取消，补上的一百个人每人恰好一条', async () => {
    const activityId = await publish(100);
    const holders = students.slice(0, 100);
    const waiting = students.slice(100);
    const party = (who: string) => ({ who, seats: 1, ticket: `T-${who}` });
    const record = (state: 'confirmed' | 'waiting') => (personId: string) =>
      ({ _id: `${activityId}_${personId}`, activityId, personId, name: '示例学生', seats: 1, ticket: `T-${personId}`, state, signedUpAt: new Date() });
    await cloud.db.seatLedgers.put({ _id: activityId, seatsLeft: 0, holders: holders.map(party), queue: waiting.map(party) });
    await cloud.db.signUps.insertAll([...holders.map(record('confirmed')), ...waiting.map(record('waiting'))]);
    await Promise.all([...holders.map((who) => cancel(who, activityId)), cloud.cloud.fire('clock'), cloud.cloud.fire('clock')]);
    await strike(cloud, 2);
    const told = await cloud.db.messages.find({ 'message.activityId': activityId }, { limit: 1000, fields: ['personId', 'message'] });
    expect(told.map(({ personId, message }) => `${message.kind} ${personId}`).sort()).toEqual(waiting.map((who) => `promoted ${who}`));
  });

  it('取消以后再报，是新的一张票，再说一次', async () => {
    const activityId = await publish(5);
    await signUp(first, activityId);
    await cancel(first, activityId);
    await signUp(first, activityId);
    await strike(cloud, 2);
    expect(await about(first, activityId)).toEqual(['signedUp', 'signedUp']);
  });

  it.each([1, 2])('报名办到第 %d 次写入以后断掉：人还是听得到，只听到一次', async (nth) => {
    const activityId = await publish(5);
    cloud.cloud.faults.add({ effect: 'crash', function: 'activities', action: 'write', nth, when: 'after' });
    await expect(signUp(first, activityId)).rejects.toThrow();
    cloud.cloud.faults.clear();
    await strike(cloud, 2);
    expect(await about(first, activityId)).toEqual(['signedUp']);
    // The person taps again, and the clock strikes again.
    await signUp(first, activityId);
    await strike(cloud, 2);
    expect(await about(first, activityId)).toEqual(['signedUp']);
  });

  it('消息写到一半，定时任务断掉：下一分钟接着写，不重不漏', async () => {
    const activityId = await publish(60);
    const people = students.slice(0, 30);
    for (const who of people) await signUp(who, activityId);
    for (const nth of [5, 12, 33]) {
      cloud.cloud.faults.add({ effect: 'crash', function: 'clock', action: 'write', nth, when: nth % 2 ? 'after' : 'before' });
      await cloud.cloud.fire('clock').catch(() => 'cut off, as it should be');
      cloud.cloud.faults.clear();
    }
    await Promise.all([cloud.cloud.fire('clock'), cloud.cloud.fire('clock')]);
    expect(await Promise.all(people.map((who) => about(who, activityId)))).toEqual(people.map(() => ['signedUp']));
  });
});

describe('约面试', () => {
  it('约上说约上了，换了说换到什么时候；同一个请求来四次，说一次', async () => {
    const day = 24 * 3600 * 1000;
    const now = Date.now();
    await cloud.db.seasons.put({ _id: 'season', title: '示例', year: 2027, district: '310116', state: 'open', revision: 1, rules: firstRules, stages: [], sample: true });
    await putRound(cloud.db, 'round');
    await putCandidate(cloud.db, first);
    const times = [2, 3].map((days) => new Date(now + days * day));
    for (const startsAt of times) await putSlot(cloud.db, { _id: `slot-${startsAt.getTime()}`, roundId: 'round', startsAt });
    const book = (startsAt: Date | undefined) => cloud.as(first).season.bookSlot.mutate({ roundId: 'round', startsAt: startsAt?.toISOString() ?? '' });
    // Instances that have started, slow calls, one request a step behind the other: it has looked before the first one writes, and writes after it.
    await Promise.all([0, 1, 2, 3].map(() => cloud.as(first).season.slots.query({ roundId: 'round' })));
    cloud.cloud.faults.latency = 200;
    const answers = await Promise.all([0, 150, 300, 450].map(async (behind) => pause(behind).then(() => book(times[0]))));
    cloud.cloud.faults.latency = 0;
    expect(new Set(answers.map(({ startsAt }) => startsAt)).size).toBe(1);
    await book(times[1]);
    await strike(cloud, 2);
    const told = (await kindsOf(cloud.db, first)).filter((kind) => kind.startsWith('interview'));
    expect(told).toEqual(['interviewBooked', 'interviewMoved']);
  });
});
