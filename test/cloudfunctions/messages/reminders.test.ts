import { announce } from '../../../cloudfunctions/clock/messages/announce';
import { remindActivities } from '../../../cloudfunctions/clock/messages/remind-activities';
import { remindInterviews } from '../../../cloudfunctions/clock/messages/remind-interviews';
import { fromShanghai } from '../../../domain/time/shanghai';
import { publishActivity } from '../../support/activity';
import { openTestCloud, type TestCloud } from '../../support/local-cloud';
import { putBooking, putCandidate, putRound, putSlot } from '../../support/interviews';
import { messagesOf } from '../../support/messages';
import { enrolStudents } from '../../support/people';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, ['held', 'cancelled', 'waiting', 'booked', 'late', 'moved']);
});
afterAll(() => cloud.close());

/** The steps of the clock, at a moment of the test's choosing. */
const strikeAt = async (now: Date, times = 1): Promise<void> => {
  const ctx = { db: cloud.db, now: () => now, hasTime: () => true };
  for (let round = 0; round < times; round += 1) {
    await Promise.all([remindActivities(ctx), remindActivities(ctx), remindInterviews(ctx), remindInterviews(ctx)]);
    await Promise.all([announce(ctx), announce(ctx)]);
  }
};
const on = (day: number, time: string): Date => fromShanghai(`2030-03-${String(day).padStart(2, '0')}`, time);
const reminders = async (who: string): Promise<string[]> => (await messagesOf(cloud.db, who)).map(({ message }) => message.kind);

describe('活动提醒', () => {
  const publish = async (day: number): Promise<string> => {
    const activityId = await publishActivity(cloud.db, 5, { doorsAt: on(day, '09:00'), startsAt: on(day, '09:30'), endsAt: on(day, '11:00') });
    const record = (personId: string, state: 'confirmed' | 'cancelled' | 'waiting') =>
      cloud.db.signUps.insert({ _id: `${activityId}_${personId}`, activityId, personId, name: '示例', seats: 1, ticket: `${personId}${day}`, state, signedUpAt: on(1, '12:00') });
    await record('held', 'confirmed');
    await record('cancelled', 'cancelled');
    await record('waiting', 'waiting');
    return activityId;
  };
  beforeEach(() => Promise.all([cloud.db.messages.remove({ personId: 'held' }), cloud.db.activities.remove({ title: '示例推介会' })]));

  it('前一天白天一次、一小时前一次，只提醒那时有座位的人；钟敲多少下都不多', async () => {
    await publish(10);
    for (const early of [on(8, '12:00'), on(9, '09:29')]) await strikeAt(early);
    expect(await reminders('held')).toEqual([]);
    for (const time of ['09:30', '09:31', '15:00', '21:59']) await strikeAt(on(9, time), 2);
    expect(await reminders('held')).toEqual(['activityTomorrow']);
    for (const time of ['08:29', '08:30', '08:31', '09:29']) await strikeAt(on(10, time), 2);
    expect(await reminders('held')).toEqual(['activityTomorrow', 'activitySoon']);
    await strikeAt(on(10, '09:30'));
    expect([await reminders('cancelled'), await reminders('waiting')]).toEqual([[], []]);
  });

  it('夜里不提醒：定时任务停到晚上十点以后才好，前一天的就不发了', async () => {
    await publish(11);
    for (const time of ['22:00', '23:30']) await strikeAt(on(10, time));
    await strikeAt(on(11, '07:00'));
    expect(await reminders('held')).toEqual([]);
  });

  it('改到别的日子：原来那天不再提醒，新的那天照样提醒', async () => {
    const activityId = await publish(15);
    await strikeAt(on(14, '10:00'));
    await cloud.db.activities.updateOne({ _id: activityId }, { startsAt: on(20, '09:30'), endsAt: on(20, '11:00') });
    await strikeAt(on(15, '09:00'));
    expect(await reminders('held')).toEqual(['activityTomorrow']);
    await strikeAt(on(19, '10:00'));
    expect(await reminders('held')).toEqual(['activityTomorrow', 'activityTomorrow']);
  });

  it('取消了的活动不提醒；刚要提醒时取消了，也不提醒', async () => {
    const activityId = await publish(25);
    await remindActivities({ db: cloud.db, now: () => on(24, '10:00') });
    await cloud.db.activities.updateOne({ _id: activityId }, { calledOff: { at: on(24, '10:01'), by: 'editor', reason: '台风', people: 1 } });
    await strikeAt(on(24, '10:02'));
    await strikeAt(on(25, '09:00'));
    expect(await reminders('held')).toEqual([]);
  });
});

describe('面试提醒', () => {
  it('前一天和一小时前各一次；刚约的不重复说；换了时间按新的提醒', async () => {
    await putRound(cloud.db, 'round');
    const slot = (_id: string, startsAt: Date) => putSlot(cloud.db, { _id, roundId: 'round', startsAt });
    for (const who of ['booked', 'late', 'moved']) await putCandidate(cloud.db, who);
    for (const [id, startsAt] of [['a', on(12, '14:00')], ['b', on(12, '14:20')], ['c', on(12, '14:40')], ['d', on(13, '14:00')]] as const) await slot(id, startsAt);
    const book = async (who: string, slotId: string, bookedAt: Date) => {
      const chosen = await cloud.db.slots.read(slotId);
      if (chosen) await putBooking(cloud.db, `season_${who}`, chosen, bookedAt);
    };
    await book('booked', 'a', on(5, '12:00'));
    await book('late', 'b', on(11, '15:00'));
    await book('moved', 'c', on(5, '12:00'));
    for (const time of ['13:00', '15:01', '21:00']) await strikeAt(on(11, time), 2);
    await book('moved', 'd', on(11, '21:30'));
    for (const time of ['12:59', '13:30', '13:59', '15:00']) await strikeAt(on(12, time), 2);
    for (const time of ['13:00', '13:30']) await strikeAt(on(13, time), 2);
    expect(await reminders('booked')).toEqual(['interviewTomorrow', 'interviewSoon']);
    expect(await reminders('late')).toEqual(['interviewSoon']);
    // Told of the day it was moved from and, when that came near, of the day it was moved to.
    const moved = await messagesOf(cloud.db, 'moved');
    expect(moved.map(({ _id, message }) => [message.kind, _id.split('_')[2]])).toEqual([['interviewTomorrow', 'c'], ['interviewTomorrow', 'd'], ['interviewSoon', 'd']]);
    const texts = moved.map(({ message }) => ('startsAt' in message ? message.startsAt : ''));
    expect(texts).toEqual([on(12, '14:40'), on(13, '14:00'), on(13, '14:00')].map((moment) => moment.toISOString()));
  });
});
