import { announce } from '../../../cloudfunctions/clock/messages/announce';
import { remindActivities } from '../../../cloudfunctions/clock/messages/remind-activities';
import { remindBooking } from '../../../cloudfunctions/clock/messages/remind-booking';
import { remindInterviews } from '../../../cloudfunctions/clock/messages/remind-interviews';
import { lapse } from '../../../cloudfunctions/clock/season-placements/lapse';
import { remindOffered } from '../../../cloudfunctions/clock/season-placements/remind';
import { makeCandidate } from '../../../cloudfunctions/runtime/candidates';
import { gatherEffects, carryOut } from '../../../cloudfunctions/runtime/effects';
import { command as _ } from '../../../cloudfunctions/runtime';
import { fromShanghai } from '../../../domain/time/shanghai';
import { publishActivity } from '../../support/activity';
import { openTestCloud, type TestCloud } from '../../support/local-cloud';
import { putBooking, putCandidate, putRound, putSlot } from '../../support/interviews';
import { messagesOf } from '../../support/messages';
import { enrolStudents } from '../../support/people';
import { placementIn } from '../../support/placement';
import { sampleProfile } from '../../support/profile';
import { publishPosts, seasonIn } from '../../support/season';

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
  it('前一天和一小时前各一次；刚约的不重复说；换了时间按新的提醒；那一期结束了就不提醒', async () => {
    await putRound(cloud.db, 'round');
    const slot = (_id: string, startsAt: Date) => putSlot(cloud.db, { _id, roundId: 'round', startsAt });
    for (const who of ['booked', 'late', 'moved']) await putCandidate(cloud.db, who);
    for (const [id, startsAt] of [['a', on(12, '14:00')], ['b', on(12, '14:20')], ['c', on(12, '14:40')], ['d', on(13, '14:00')]] as const) await slot(id, startsAt);
    const book = async (who: string, slotId: string, bookedAt: Date) => {
      const chosen = await cloud.db.slots.read(slotId);
      if (chosen) await putBooking(cloud.db, `season_${who}`, chosen, bookedAt);
    };
    await cloud.db.seasons.put(seasonIn('interview', { _id: 'over', state: 'ended' }));
    await putRound(cloud.db, 'round-over', { seasonId: 'over' });
    await putCandidate(cloud.db, 'cancelled', { seasonId: 'over' });
    await putBooking(cloud.db, 'over_cancelled', await putSlot(cloud.db, { _id: 'e', roundId: 'round-over', startsAt: on(12, '14:00') }), on(5, '12:00'));
    await book('booked', 'a', on(5, '12:00'));
    await book('late', 'b', on(11, '15:00'));
    await book('moved', 'c', on(5, '12:00'));
    for (const time of ['13:00', '15:01', '21:00']) await strikeAt(on(11, time), 2);
    await book('moved', 'd', on(11, '21:30'));
    for (const time of ['12:59', '13:30', '13:59', '15:00']) await strikeAt(on(12, time), 2);
    for (const time of ['13:00', '13:30']) await strikeAt(on(13, time), 2);
    expect(await reminders('booked')).toEqual(['interviewTomorrow', 'interviewSoon']);
    expect([await reminders('late'), await reminders('cancelled')]).toEqual([['interviewSoon'], []]);
    // Told of the day it was moved from and, when that came near, of the day it was moved to.
    const moved = await messagesOf(cloud.db, 'moved');
    expect(moved.map(({ _id, message }) => [message.kind, _id.split('_')[2]])).toEqual([['interviewTomorrow', 'c'], ['interviewTomorrow', 'd'], ['interviewSoon', 'd']]);
    const texts = moved.map(({ message }) => ('startsAt' in message ? message.startsAt : ''));
    expect(texts).toEqual([on(12, '14:40'), on(13, '14:00'), on(13, '14:00')].map((moment) => moment.toISOString()));
  });
});

describe('预约面试', () => {
  const seasonId = 'booking-season';
  const ctxAt = (now: Date) => ({ db: cloud.db, now: () => now, hasTime: () => true });
  const clockAt = async (now: Date): Promise<void> => {
    await Promise.all([remindBooking(ctxAt(now)), remindBooking(ctxAt(now))]);
    await Promise.all([announce(ctxAt(now)), announce(ctxAt(now))]);
    await gatherEffects(cloud.db, carryOut(cloud.db));
  };

  it('到了预约的时候，告诉还没有约的每个候选人一次；截止前再提醒一次没约的；改了截止时间按新的提醒；约了的不打扰', async () => {
    await cloud.db.seasons.put(seasonIn('interview', { _id: seasonId }, on(20, '12:00')));
    await putRound(cloud.db, 'round-2', { seasonId, placing: true, booking: { opensAt: on(20, '09:00'), closesAt: on(23, '18:00') } });
    for (const who of ['free-1', 'free-2', 'has-slot', 'books']) await putCandidate(cloud.db, who, { seasonId });
    await putBooking(cloud.db, `${seasonId}_has-slot`, await putSlot(cloud.db, { _id: 'x', roundId: 'round-2', startsAt: on(24, '09:00') }), on(19, '12:00'));
    await clockAt(on(20, '08:59'));
    expect(await reminders('free-1')).toEqual([]);
    for (const time of ['09:00', '09:01', '20:00']) await clockAt(on(20, time));
    expect(await Promise.all(['free-1', 'free-2', 'has-slot', 'books'].map(reminders))).toEqual([['bookingOpened'], ['bookingOpened'], [], ['bookingOpened']]);
    const [first] = await messagesOf(cloud.db, 'free-1');
    expect(first?.message).toEqual({ kind: 'bookingOpened', roundId: 'round-2', title: '示例面试', until: on(23, '18:00').toISOString() });

    // Whoever becomes a candidate later is told the same, once.
    await cloud.db.seasonApplications.put({
      _id: `${seasonId}_later`, seasonId, personId: 'later', state: 'passed', revision: 1, earlier: [], updatedAt: on(20, '10:00'), candidateDue: true,
      words: { profile: sampleProfile, kind: 'either', preferences: [], reassignable: true, documents: [] },
    });
    const atTen = () => on(21, '10:00');
    await Promise.all([makeCandidate(cloud.db, `${seasonId}_later`, atTen), makeCandidate(cloud.db, `${seasonId}_later`, atTen)]);
    await clockAt(on(21, '10:01'));
    expect(await reminders('later')).toEqual(['bookingOpened']);

    await putBooking(cloud.db, `${seasonId}_books`, await putSlot(cloud.db, { _id: 'y', roundId: 'round-2', startsAt: on(24, '10:00') }), on(21, '12:00'));
    await clockAt(on(22, '17:59'));
    expect(await reminders('free-1')).toEqual(['bookingOpened']);
    for (const time of ['18:00', '18:01', '21:00']) await clockAt(on(22, time));
    expect(await Promise.all(['free-1', 'later', 'has-slot', 'books'].map(reminders))).toEqual([['bookingOpened', 'bookingEnding'], ['bookingOpened', 'bookingEnding'], [], ['bookingOpened']]);

    await cloud.db.rounds.updateOne({ _id: 'round-2' }, { 'booking.closesAt': on(26, '18:00') });
    await clockAt(on(24, '12:00'));
    await clockAt(on(25, '18:00'));
    expect(await reminders('free-2')).toEqual(['bookingOpened', 'bookingEnding', 'bookingEnding']);
  });

  it('这一期结束了，或者预约已经截止，就不再告诉谁', async () => {
    await cloud.db.seasons.put(seasonIn('interview', { _id: 'over', state: 'ended' }, on(20, '12:00')));
    await putRound(cloud.db, 'round-3', { seasonId: 'over', booking: { opensAt: on(20, '09:00'), closesAt: on(23, '18:00') } });
    await putRound(cloud.db, 'round-4', { seasonId: 'booking-season', booking: { opensAt: on(27, '09:00'), closesAt: on(28, '18:00') } });
    await putCandidate(cloud.db, 'nobody', { seasonId: 'over' });
    await cloud.db.messages.remove({ personId: 'free-1' });
    await clockAt(on(20, '10:00'));
    // Begun, and cut off until booking was over.
    await remindBooking(ctxAt(on(27, '09:00')));
    await announce(ctxAt(on(28, '18:00')));
    expect([await reminders('nobody'), await reminders('free-1')]).toEqual([[], []]);
  });
});

describe('预约的时间改了', () => {
  const ctxAt = (now: Date) => ({ db: cloud.db, now: () => now, hasTime: () => true });

  it('还没告诉到的人，听到的是改过的截止；开始推后了，到那时候再告诉；正好赶在开始的时候通过的也听得到；这一期结束了，谁也不告诉', async () => {
    const seasonId = 'moving-hours';
    await cloud.db.seasons.put(seasonIn('interview', { _id: seasonId }, on(20, '12:00')));
    for (const roundId of ['ends-later', 'begins-later']) await putRound(cloud.db, roundId, { seasonId, booking: { opensAt: on(20, '09:00'), closesAt: on(23, '18:00') } });
    await putCandidate(cloud.db, 'moved-hours', { seasonId });
    const heard = async (who: string) => (await messagesOf(cloud.db, who)).flatMap(({ message }) => (message.kind === 'bookingOpened' ? [[message.roundId, message.until]] : []));
    await remindBooking(ctxAt(on(20, '09:00')));
    await cloud.db.rounds.updateOne({ _id: 'ends-later' }, { 'booking.closesAt': on(24, '18:00') });
    await cloud.db.rounds.updateOne({ _id: 'begins-later' }, { 'booking.opensAt': on(21, '09:00') });
    await announce(ctxAt(on(20, '09:01')));
    const ends = ['ends-later', on(24, '18:00').toISOString()];
    expect(await heard('moved-hours')).toEqual([ends]);
    await remindBooking(ctxAt(on(21, '09:00')));
    await announce(ctxAt(on(21, '09:00')));
    const begins = ['begins-later', on(23, '18:00').toISOString()];
    expect(await heard('moved-hours')).toEqual([ends, begins]);

    const passed = (season: string, personId: string) =>
      cloud.db.seasonApplications.put({
        _id: `${season}_${personId}`, seasonId: season, personId, state: 'passed', revision: 1, earlier: [], updatedAt: on(20, '10:00'), candidateDue: true,
        words: { profile: sampleProfile, kind: 'either', preferences: [], reassignable: true, documents: [] },
      });
    await passed(seasonId, 'just-then');
    // The round opens, and its announcement passes, after the first look.
    let looks = 0;
    await makeCandidate(cloud.db, `${seasonId}_just-then`, () => ((looks += 1) === 1 ? on(20, '08:59') : on(20, '09:00')));
    await cloud.db.seasons.updateOne({ _id: seasonId }, { state: 'ended' });
    await passed(seasonId, 'too-late');
    await makeCandidate(cloud.db, `${seasonId}_too-late`, () => on(21, '10:00'));
    await gatherEffects(cloud.db, carryOut(cloud.db));
    expect([await heard('just-then'), await heard('too-late'), await cloud.db.candidates.count({ seasonId })]).toEqual([[ends], [], 3]);
  });
});

describe('岗位留到什么时候', () => {
  it('前一天、几小时前各提醒一次，只提醒还没有答复的；答复了、过期了不提醒；过了期告诉本人', async () => {
    const seasonId = 'offers';
    await cloud.db.seasons.put({ ...seasonIn('placement', { _id: seasonId, title: '示例一期' }, on(10, '12:00')), published: { runId: 'run', fingerprint: 'f', at: on(1, '09:00'), by: 'root', placedAt: on(1, '09:00') } });
    await publishPosts(cloud.db, seasonId, ['post-1']);
    await cloud.db.postLedgers.put({ _id: 'post-1', seasonId, places: 9, holders: [] });
    const until = on(12, '15:00');
    for (const who of ['silent', 'takes', 'gives-up']) await cloud.db.placements.put(placementIn(seasonId, who, { postId: 'post-1', state: 'offered', offeredAt: on(10, '15:00'), until, revision: 2 }));
    const clockAt = async (now: Date): Promise<void> => {
      const ctx = { db: cloud.db, now: () => now, hasTime: () => true };
      await Promise.all([lapse(ctx), remindOffered(ctx), remindOffered(ctx)]);
      await gatherEffects(cloud.db, carryOut(cloud.db));
    };
    const answer = (who: string, state: 'accepted' | 'declined') => cloud.db.placements.updateOne({ _id: `${seasonId}_${who}` }, { state, revision: _.inc(1) });
    await clockAt(on(11, '14:59'));
    expect(await reminders('silent')).toEqual([]);
    await answer('gives-up', 'declined');
    for (const time of ['15:00', '15:01', '20:00']) await clockAt(on(11, time));
    await answer('takes', 'accepted');
    for (const time of ['11:59', '12:00', '12:01', '14:59', '15:00', '15:01']) await clockAt(on(12, time));
    expect(await Promise.all(['silent', 'takes', 'gives-up'].map(reminders))).toEqual([['placementEnding', 'placementEnding', 'placementLapsed'], ['placementEnding'], []]);
    // A reminder is no change of the offer: an answer to what was shown before it counts.
    expect((await cloud.db.placements.read(`${seasonId}_takes`))?.revision).toBe(3);
    const [ending] = await messagesOf(cloud.db, 'silent');
    expect(ending?.message).toEqual({ kind: 'placementEnding', seasonId, title: '示例一期', post: '示例单位 001，示例岗位 1', until: until.toISOString() });
  });
});
