import type { RoundDocument } from '../../../cloudfunctions/runtime/documents/season/interviews';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents, numbered } from '../../support/people';

let cloud: TestCloud;
const candidates = numbered('candidate', 60);
const [first = '', second = ''] = candidates;
const HOUR_MS = 3600 * 1000;
/** Nine in the morning in Shanghai, the day after tomorrow. */
const base = new Date(`${shanghaiDate(Date.now() + 48 * HOUR_MS)}T01:00:00Z`).getTime();
const at = (minutes: number): Date => new Date(base + minutes * 60_000);

beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, [...candidates, 'outsider']);
  await employ(cloud.db, 'interviewer-1', 'interviewer');
  await employ(cloud.db, 'interviewer-2', 'interviewer');
  for (const personId of candidates) {
    await cloud.db.candidates.put({ _id: `season_${personId}`, seasonId: 'season', personId, name: personId, university: '示例大学', major: '示例专业' });
  }
});
afterAll(() => cloud.close());

let rounds = 0;
/** A round with one slot an interviewer at each of these minutes. */
const openRound = async (minutes: readonly number[], interviewers = ['interviewer-1'], booking: Partial<RoundDocument['booking']> = {}): Promise<string> => {
  rounds += 1;
  const roundId = `round-${rounds}`;
  await cloud.db.rounds.put({
    _id: roundId,
    seasonId: 'season',
    title: '第一轮',
    booking: { opensAt: new Date(Date.now() - HOUR_MS), closesAt: new Date(Date.now() + HOUR_MS), ...booking },
  });
  for (const interviewerId of interviewers) {
    for (const minute of minutes) {
      await cloud.db.slots.put({ _id: `${roundId}-${interviewerId}-${minute}`, roundId, interviewerId, startsAt: at(minute), endsAt: at(minute + 15) });
    }
  }
  return roundId;
};
const book = (who: string, roundId: string, minute: number) => cloud.as(who).season.bookSlot.mutate({ roundId, startsAt: at(minute).toISOString() });

describe('约面试', () => {
  it('60 人同时抢一个时段：一人约到，其余都听到“被约走”', async () => {
    const roundId = await openRound([0]);
    const outcomes = await Promise.allSettled(candidates.map((who) => book(who, roundId, 0)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await cloud.db.bookings.count({ roundId })).toBe(1);
    const refused = outcomes.find(({ status }) => status === 'rejected');
    expect(await refusalOf(Promise.reject((refused as PromiseRejectedResult).reason))).toBe('SLOT_TAKEN');
  });

  it('对照：先查有没有人约、再写，没有唯一时段把关，同样的人潮会重约', async () => {
    const roundId = await openRound([0]);
    const [slot] = await cloud.db.slots.find({ roundId }, { limit: 1 });
    const wanted = slot?._id ?? '';
    const checkThenWrite = async (candidateId: string, index: number): Promise<boolean> => {
      if ((await cloud.db.bookings.count({ roundId, name: wanted })) > 0) return false;
      // The slot is kept in a field that no unique index guards.
      const unguarded = { slotId: `${wanted}-${index}`, name: wanted };
      return cloud.db.bookings.insert({ _id: `${roundId}_${candidateId}`, roundId, candidateId, university: '', major: '', bookedAt: new Date(), ...unguarded });
    };
    const booked = (await Promise.all(candidates.map(checkThenWrite))).filter(Boolean);
    expect(booked.length).toBeGreaterThan(1);
  });

  it('两位面试官同一时间，正好约进两个人', async () => {
    const roundId = await openRound([0], ['interviewer-1', 'interviewer-2']);
    const outcomes = await Promise.allSettled(candidates.slice(0, 20).map((who) => book(who, roundId, 0)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const bookings = await cloud.db.bookings.find({ roundId }, { limit: 10 });
    expect(new Set(bookings.map(({ slotId }) => slotId)).size).toBe(2);
  });

  it('一个人同时点很多时段，最后只占一个；重复点同一个没有关系', async () => {
    const minutes = [0, 20, 40, 60, 80, 100];
    const roundId = await openRound(minutes);
    await Promise.allSettled(minutes.map((minute) => book(first, roundId, minute)));
    expect(await cloud.db.bookings.count({ roundId })).toBe(1);
    await book(first, roundId, 40);
    await book(first, roundId, 40);
    expect((await cloud.db.bookings.find({ roundId }, { limit: 10 })).map(({ slotId }) => slotId)).toEqual([`${roundId}-interviewer-1-40`]);
  });

  it('换时间是一步：换不成，原来的还在；换成了，原来的空出来给别人', async () => {
    const roundId = await openRound([0, 20]);
    await book(first, roundId, 0);
    await book(second, roundId, 20);
    expect(await refusalOf(book(first, roundId, 20))).toBe('SLOT_TAKEN');
    expect((await cloud.as(first).season.slots.query({ roundId })).choices.find(({ mine }) => mine)?.startsAt).toBe(at(0).toISOString());
    await cloud.as(second).season.releaseSlot.mutate({ roundId, startsAt: at(20).toISOString() });
    await book(first, roundId, 20);
    await book(second, roundId, 0);
    expect((await cloud.as(second).season.slots.query({ roundId })).choices.map(({ free, mine }) => [free, mine])).toEqual([
      [0, true],
      [0, false],
    ]);
  });

  it('同一个人同时点同一个时段 20 次：一个预约，20 个一样的回答', async () => {
    const roundId = await openRound([0]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => book(first, roundId, 0)));
    expect(new Set(answers.map(({ startsAt }) => startsAt))).toEqual(new Set([at(0).toISOString()]));
    expect(await cloud.db.bookings.count({ roundId })).toBe(1);
  });

  it('迟到的重复请求不碰后来的预约；截止后重复约过的，回答照旧', async () => {
    const roundId = await openRound([0, 20]);
    const release = (minute: number) => cloud.as(first).season.releaseSlot.mutate({ roundId, startsAt: at(minute).toISOString() });
    await book(first, roundId, 0);
    await release(0);
    await book(first, roundId, 20);
    await release(0);
    expect((await cloud.db.bookings.find({ roundId }, { limit: 10 })).map(({ slotId }) => slotId)).toEqual([`${roundId}-interviewer-1-20`]);
    await cloud.db.rounds.updateOne({ _id: roundId }, { 'booking.closesAt': new Date(Date.now() - 1000) });
    expect((await book(first, roundId, 20)).startsAt).toBe(at(20).toISOString());
    expect(await refusalOf(book(first, roundId, 0))).toBe('BOOKING_CLOSED');
  });

  it('没开始、已截止、不在名单、没有这个时段：各说各的原因', async () => {
    const soon = await openRound([0], ['interviewer-1'], { opensAt: new Date(Date.now() + HOUR_MS) });
    const closed = await openRound([0], ['interviewer-1'], { closesAt: new Date(Date.now() - 1000) });
    const open = await openRound([0]);
    expect(await refusalOf(book(first, soon, 0))).toBe('BOOKING_NOT_OPEN');
    expect(await refusalOf(book(first, closed, 0))).toBe('BOOKING_CLOSED');
    expect(await refusalOf(book('outsider', open, 0))).toBe('NOT_A_CANDIDATE');
    expect(await refusalOf(book(first, open, 7))).toBe('SLOT_NOT_FOUND');
    expect(await refusalOf(book(first, 'nowhere', 0))).toBe('ROUND_NOT_FOUND');
  });
});

describe('面试官的一天', () => {
  it('只看到自己的名单，按时间排，空的时段也在', async () => {
    const roundId = await openRound([300, 320], ['interviewer-2']);
    await book(first, roundId, 320);
    const day = await cloud.as('interviewer-2').season.interviewerDay.query({ day: shanghaiDate(at(300)) });
    const mine = day.slots.filter(({ id }) => id.startsWith(roundId));
    expect(mine.map(({ candidate }) => candidate?.name ?? null)).toEqual([null, first]);
    const other = await cloud.as('interviewer-1').season.interviewerDay.query({ day: shanghaiDate(at(300)) });
    expect(other.slots.filter(({ id }) => id.startsWith(roundId))).toEqual([]);
  });
});
