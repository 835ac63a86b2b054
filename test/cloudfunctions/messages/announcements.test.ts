import { announce } from '../../../cloudfunctions/clock/messages/announce';
import type { Database } from '../../../cloudfunctions/runtime/database';
import { publishActivity } from '../../support/activity';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { letTimePass, messagesOf, strike } from '../../support/messages';
import { employ, enrolStudents, numbered } from '../../support/people';

const HOUR_MS = 3600 * 1000;
const people = numbered('person', 120);
const [first = '', second = '', third = ''] = people;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, people);
  await employ(cloud.db, 'editor', 'editor', '370200');
  await employ(cloud.db, 'elsewhere', 'editor', '310116');
  await employ(cloud.db, 'steward', 'steward', '370200');
});
afterAll(() => cloud.close());
afterEach(() => cloud.cloud.faults.clear());

const at = (hours: number): Date => new Date(Date.now() + hours * HOUR_MS);
const publish = (capacity: number): Promise<string> =>
  publishActivity(cloud.db, capacity, { doorsAt: at(239), startsAt: at(240), endsAt: at(242) });
const signUp = (who: string, activityId: string) => cloud.as(who).activities.signUp.mutate({ activityId, companions: 0 });
const editor = () => cloud.as('editor').activities;
const kindsAbout = async (who: string, activityId: string) =>
  (await messagesOf(cloud.db, who)).filter(({ message }) => 'activityId' in message && message.activityId === activityId).map(({ message }) => message.kind);
/** The line of an activity, told slice by slice, of `count` people that the ledger need not know. */
const crowd = async (activityId: string, count: number): Promise<string[]> => {
  const crowded = people.slice(0, count);
  await cloud.db.signUps.insertAll(
    crowded.map((who, index) => ({ _id: `${activityId}_${who}`, activityId, personId: who, name: '示例学生', seats: 1, ticket: `T${index}`, state: 'confirmed' as const, signedUpAt: new Date() })),
  );
  await cloud.db.seatLedgers.put({ _id: activityId, seatsLeft: 0, holders: crowded.map((who, index) => ({ who, seats: 1, ticket: `T${index}` })), queue: [] });
  return crowded;
};

describe('改活动', () => {
  it('改了时间地点：报了名的和排队的各听到一次，说的是组织者的话；没来的和取消的听不到', async () => {
    const activityId = await publish(1);
    await cloud.db.activities.updateOne({ _id: activityId }, { cancelBy: at(216), at: { latitude: 36, longitude: 120, address: '示例路 1 号' } });
    for (const who of [first, second, third]) await signUp(who, activityId);
    await cloud.as(third).activities.cancel.mutate({ activityId, ticket: (await cloud.db.signUps.read(`${activityId}_${third}`))?.ticket ?? '' });
    const startsAt = at(300).toISOString();
    const answer = await editor().change.mutate({ activityId, changeId: 'one', startsAt, endsAt: at(302).toISOString(), place: { name: '示例礼堂' }, what: '换到大一点的地方' });
    expect(answer).toEqual({ people: 2 });
    expect(await cloud.as(first).activities.read.query({ id: activityId })).toMatchObject({ startsAt, place: '示例礼堂', placeHint: null, changed: { what: '换到大一点的地方' } });
    // The time to give up moves with the start; the map does not lead to the old place.
    const moved = await cloud.db.activities.read(activityId);
    expect(Date.parse(startsAt) - (moved?.cancelBy?.getTime() ?? 0)).toBeCloseTo(24 * HOUR_MS, -3);
    expect(moved).not.toHaveProperty('at');
    await strike(cloud);
    expect(await kindsAbout(first, activityId)).toEqual(['signedUp', 'activityChanged']);
    expect(await kindsAbout(second, activityId)).toEqual(['queued', 'activityChanged']);
    expect(await kindsAbout(third, activityId)).toEqual(['queued']);
    expect((await messagesOf(cloud.db, first)).at(-1)?.message).toMatchObject({ startsAt, place: '示例礼堂', what: '换到大一点的地方' });
    expect(await cloud.db.audit.count({ act: 'activity.change', object: `activities/${activityId}`, by: 'editor' })).toBe(1);
  });

  it('同一个更改重复、同时、迟到、回音丢了再来：办一次，说一次，答一样的', async () => {
    const activityId = await publish(5);
    await signUp(first, activityId);
    const one = { activityId, changeId: 'one', startsAt: at(250).toISOString(), endsAt: at(252).toISOString(), what: '推迟到后天' };
    const two = { activityId, changeId: 'two', startsAt: at(244).toISOString(), what: '又提前了一点' };
    cloud.cloud.faults.add({ effect: 'crash', function: 'activities', action: 'database.modifyDocument', when: 'after' });
    await expect(editor().change.mutate(one)).rejects.toThrow();
    cloud.cloud.faults.clear();
    const answers = await Promise.all([editor().change.mutate(one), editor().change.mutate(one)]);
    answers.push(await editor().change.mutate(two), await editor().change.mutate(one));
    expect(answers).toEqual(answers.map(() => ({ people: 1 })));
    // The late repeat of the first did not undo the second.
    expect((await cloud.db.activities.read(activityId))?.startsAt.toISOString()).toBe(two.startsAt);
    await strike(cloud);
    expect(await kindsAbout(first, activityId)).toEqual(['signedUp', 'activityChanged', 'activityChanged']);
  });

  it('不归他管的、只会扫码的改不了；时间不对、已经开始的不能改', async () => {
    const activityId = await publish(1);
    const change = { activityId, changeId: 'one', what: '换地方' };
    expect(await refusalOf(cloud.as('elsewhere').activities.change.mutate(change))).toBe('OUT_OF_REGION');
    expect(await refusalOf(cloud.as('elsewhere').activities.callOff.mutate({ activityId, reason: '不办了' }))).toBe('OUT_OF_REGION');
    expect(await refusalOf(cloud.as('steward').activities.change.mutate(change))).toBe('NOT_ALLOWED');
    expect(await refusalOf(editor().change.mutate({ ...change, endsAt: at(239).toISOString() }))).toBe('ACTIVITY_TIMES_WRONG');
    await cloud.db.activities.updateOne({ _id: activityId }, { startsAt: at(-1) });
    expect(await refusalOf(editor().change.mutate(change))).toBe('ACTIVITY_BEGUN');
    expect(await refusalOf(editor().callOff.mutate({ activityId, reason: '不办了' }))).toBe('ACTIVITY_BEGUN');
  });
});

describe('取消活动', () => {
  it('不再报名、不再入场、队伍解散、入场码收起；每人听到一次，说得出原因', async () => {
    const activityId = await publish(1);
    for (const who of [first, second]) await signUp(who, activityId);
    const number = (await cloud.db.signUps.read(`${activityId}_${first}`))?.ticket ?? '';
    const answers = await Promise.all([1, 2, 3].map(() => editor().callOff.mutate({ activityId, reason: '台风' })));
    expect(answers).toEqual(answers.map(() => ({ people: 2 })));
    expect(await refusalOf(signUp(third, activityId))).toBe('ACTIVITY_CALLED_OFF');
    expect(await refusalOf(cloud.as(first).activities.ticket.query({ activityId }))).toBe('ACTIVITY_CALLED_OFF');
    const verdict = await cloud.as('steward').activities.checkIn.mutate({ activityId, code: number, how: 'typed', scanId: 'scan', gate: '东门' });
    expect(verdict).toEqual({ kind: 'wrong', reason: 'called-off' });
    await strike(cloud);
    expect(await kindsAbout(first, activityId)).toEqual(['signedUp', 'activityCalledOff']);
    expect(await kindsAbout(second, activityId)).toEqual(['queued', 'activityCalledOff']);
    expect(await cloud.db.seatLedgers.read(activityId)).toMatchObject({ queue: [] });
    expect(await cloud.as(second).activities.read.query({ id: activityId })).toMatchObject({ calledOff: '台风', myPlace: null });
    // Giving the seat up seats nobody any more; asked again, the same answer.
    await cloud.as(first).activities.cancel.mutate({ activityId, ticket: number });
    expect(await editor().callOff.mutate({ activityId, reason: '另一个说法' })).toEqual({ people: 2 });
    expect((await cloud.db.activities.read(activityId))?.calledOff).toMatchObject({ reason: '台风', by: 'editor' });
  });

  it('报名的人刚占上座、记录没写成，活动就取消了：也听到取消，只听到一次', async () => {
    const activityId = await publish(5);
    cloud.cloud.faults.add({ effect: 'crash', function: 'activities', action: 'write', nth: 2 });
    await expect(signUp(first, activityId)).rejects.toThrow();
    cloud.cloud.faults.clear();
    await cloud.db.signUps.remove({ activityId });
    await cloud.db.seatLedgers.put({ _id: activityId, seatsLeft: 4, holders: [{ who: first, seats: 1, ticket: 'TICKET01' }], queue: [] });
    await editor().callOff.mutate({ activityId, reason: '台风' });
    await strike(cloud);
    expect(await kindsAbout(first, activityId)).toEqual(['activityCalledOff']);
  });
});

describe('一下子告诉很多人', () => {
  it('分片说，说到一半断掉，下一分钟从断的地方接着，每人一次', async () => {
    const activityId = await publish(120);
    const crowded = await crowd(activityId, 120);
    await editor().change.mutate({ activityId, changeId: 'one', what: '换到三楼' });
    await letTimePass(cloud.db);
    await cloud.cloud.fire('clock');
    await letTimePass(cloud.db);
    for (const nth of [40, 101, 115]) {
      cloud.cloud.faults.add({ effect: 'crash', function: 'clock', action: 'write', nth, when: 'after' });
      await cloud.cloud.fire('clock').catch(() => 'cut off, as it should be');
      cloud.cloud.faults.clear();
    }
    await Promise.all([cloud.cloud.fire('clock'), cloud.cloud.fire('clock')]);
    const heard = await cloud.db.messages.find({ 'message.activityId': activityId }, { limit: 1000, fields: ['personId'] });
    expect(heard.map(({ personId }) => personId).sort()).toEqual(crowded);
    expect(await cloud.db.announcements.read(`${activityId}_changed_one`)).toMatchObject({ state: 'done' });
  });

  it('对照：消息不以事件命名，断过再来的人就听到两遍', async () => {
    const activityId = await publish(20);
    const crowded = await crowd(activityId, 20);
    const event = `${activityId}_changed_control`;
    const message = { kind: 'activityChanged', what: '换到三楼', activityId, title: '示例', startsAt: at(240).toISOString(), place: '示例厅' } as const;
    const begin = () => cloud.db.announcements.put({ _id: event, activityId, to: 'everyone', message, at: at(-1), from: at(-1), cursor: '', state: 'open' });
    const tell = (db: Database) => announce({ db, now: () => new Date(), hasTime: () => true });
    await begin();
    await tell(cloud.db);
    await begin();
    await tell(cloud.db);
    expect((await kindsAbout(crowded[0] ?? '', activityId)).length).toBe(1);
    const nameless: Database = { ...cloud.db, messages: { ...cloud.db.messages, insert: (document) => cloud.db.messages.insert({ ...document, _id: `nameless-${Math.random()}` }) } };
    await begin();
    await tell(nameless);
    expect((await kindsAbout(crowded[0] ?? '', activityId)).length).toBe(2);
  });
});
