import fc from 'fast-check';
import { command as _ } from '../../../cloudfunctions/runtime/database';
import type { RoundDocument, SlotDocument } from '../../../cloudfunctions/runtime/documents/season/interviews';
import { agendaId, enter, lookAfterAll, placeRest } from '../../../cloudfunctions/runtime/interviews';
import { bookingIn, HOLD_MS, overlaps } from '../../../domain/season/booking';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { putCandidate, putRound, putSlot } from '../../support/interviews';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { messagesOf, strike } from '../../support/messages';
import { employ, numbered } from '../../support/people';
import { seasonIn } from '../../support/season';

let cloud: TestCloud;
const candidates = numbered('candidate', 200);
const [first = '', second = ''] = candidates;
const HOUR_MS = 3600 * 1000;
/** Nine in the morning in Shanghai, the day after tomorrow. */
const base = new Date(`${shanghaiDate(Date.now() + 48 * HOUR_MS)}T01:00:00Z`).getTime();
const at = (minutes: number): Date => new Date(base + minutes * 60_000);

beforeAll(async () => {
  cloud = await openTestCloud();
  await employ(cloud.db, 'interviewer-1', 'interviewer');
  await employ(cloud.db, 'interviewer-2', 'interviewer');
});
afterAll(() => cloud.close());

let rounds = 0;
interface Opened {
  interviewers?: string[];
  booking?: Partial<RoundDocument['booking']>;
  /** Rounds of one season have the same candidates. */
  seasonId?: string;
  people?: readonly string[];
}

/** A round with one slot an interviewer at each of these minutes, of a season of its own unless said otherwise. */
const openRound = async (minutes: readonly number[], { interviewers = ['interviewer-1'], booking = {}, seasonId, people = candidates.slice(0, 20) }: Opened = {}): Promise<string> => {
  rounds += 1;
  const roundId = `round-${rounds}`;
  const season = seasonId ?? `season-${rounds}`;
  const window = { opensAt: new Date(Date.now() - HOUR_MS), closesAt: new Date(Date.now() + HOUR_MS), ...booking };
  await putRound(cloud.db, roundId, { seasonId: season, booking: window, panels: interviewers.map((who) => ({ id: who, title: who, interviewers: [who] })) });
  if ((await cloud.db.candidates.count({ seasonId: season })) === 0) await Promise.all(people.map((who) => putCandidate(cloud.db, who, { seasonId: season })));
  for (const who of interviewers) {
    for (const minute of minutes) await putSlot(cloud.db, { _id: `${roundId}-${who}-${minute}`, roundId, panelId: who, interviewers: [who], startsAt: at(minute) });
  }
  return roundId;
};
/** Who has booked what in a round, by their own documents. */
const booked = async (roundId: string): Promise<{ who: string; slotId: string }[]> =>
  (await cloud.db.candidates.find({ 'bookings.roundId': roundId }, { limit: 1000 })).map(({ personId, bookings }) => ({ who: personId, slotId: bookingIn(bookings, roundId)?.slotId ?? '' }));
const book = (who: string, roundId: string, minute: number) => cloud.as(who).season.bookSlot.mutate({ roundId, startsAt: at(minute).toISOString() });

describe('约面试', () => {
  it('200 人同时抢一个时段：一人约到，其余都听到“被约走”', async () => {
    const roundId = await openRound([0], { people: candidates });
    const outcomes = await Promise.allSettled(candidates.map((who) => book(who, roundId, 0)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await booked(roundId)).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
    expect(new Set(await Promise.all(refused.map((reason) => refusalOf(Promise.reject(reason)))))).toEqual(new Set(['SLOT_TAKEN']));
  });

  it('对照：先看时段空不空、再写到自己名下，不先占住，同样的人潮会重约', async () => {
    const roundId = await openRound([0], { people: candidates });
    const slotId = `${roundId}-interviewer-1-0`;
    const checkThenWrite = async (who: string): Promise<boolean> => {
      if ((await cloud.db.candidates.count({ 'bookings.slotId': slotId })) > 0) return false;
      const seasonId = (await cloud.db.rounds.read(roundId))?.seasonId ?? '';
      return cloud.db.candidates.updateOne({ _id: `${seasonId}_${who}` }, { bookings: [{ roundId, slotId, call: who, startsAt: at(0), endsAt: at(15), bookedAt: new Date() }] });
    };
    expect((await Promise.all(candidates.slice(0, 60).map(checkThenWrite))).filter(Boolean).length).toBeGreaterThan(1);
  });

  it('被占住没约成的时段：断掉的那次说了不算，过了时间就放出来；别人这时来约，也约得到', async () => {
    const roundId = await openRound([0, 20]);
    const held = (minute: number, until: Date) => cloud.db.slots.updateOne({ _id: `${roundId}-interviewer-1-${minute}` }, { claim: { by: second, call: 'died', until } });
    await held(0, new Date(Date.now() + HOLD_MS));
    await held(20, new Date(Date.now() - 1));
    expect(await refusalOf(book(first, roundId, 0))).toBe('SLOT_TAKEN');
    await book(first, roundId, 20);
    expect((await cloud.as(first).season.slots.query({ roundId })).choices.map(({ free, mine }) => [free, mine])).toEqual([[0, false], [0, true]]);
    await lookAfterAll(cloud.db, new Date(Date.now() + HOLD_MS + 1));
    expect((await cloud.as(second).season.slots.query({ roundId })).choices.map(({ free }) => free)).toEqual([1, 0]);
    // The one who died comes again: what they held was theirs to go on with.
    await held(0, new Date(Date.now() + HOLD_MS));
    await book(second, roundId, 0);
    expect(await booked(roundId)).toHaveLength(2);
  });

  it('两位面试官同一时间，正好约进两个人', async () => {
    const roundId = await openRound([0], { interviewers: ['interviewer-1', 'interviewer-2'] });
    const outcomes = await Promise.allSettled(candidates.slice(0, 20).map((who) => book(who, roundId, 0)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(new Set((await booked(roundId)).map(({ slotId }) => slotId)).size).toBe(2);
  });

  it('刚被约走的，别人不白试；一让出来，马上又约得到', async () => {
    const roundId = await openRound([0], { interviewers: ['interviewer-1', 'interviewer-2'] });
    const [wanted, other] = [`${roundId}-interviewer-1-0`, `${roundId}-interviewer-2-0`];
    const third = candidates[2] ?? '';
    const bookWanted = (who: string) => cloud.as(who).season.bookSlot.mutate({ roundId, startsAt: at(0).toISOString(), slot: { id: wanted, endsAt: at(15).toISOString() } });
    await bookWanted(first);
    // What the database is asked: it never tries to hold what is gone. Control: a slot that another instance took is tried in vain, which is one write more.
    const writesOf = async (who: string, round: string, slot: string): Promise<number> => {
      const { requestId } = await cloud.cloud.call('season', { path: 'bookSlot', type: 'mutation', input: { roundId: round, startsAt: at(0).toISOString(), slot: { id: slot, endsAt: at(15).toISOString() } } }, who);
      return cloud.cloud.counters(requestId)?.writes ?? -1;
    };
    expect(await writesOf(second, roundId, wanted)).toBe(2);
    const unseen = await openRound([0], { interviewers: ['interviewer-1', 'interviewer-2'] });
    await cloud.db.slots.updateOne({ _id: `${unseen}-interviewer-1-0` }, { claim: { by: first, call: 'elsewhere', until: new Date(Date.now() + HOLD_MS) } });
    expect(await writesOf(second, unseen, `${unseen}-interviewer-1-0`)).toBe(3);
    expect(await booked(roundId)).toEqual([{ who: first, slotId: wanted }, { who: second, slotId: other }]);
    expect(await refusalOf(bookWanted(third))).toBe('SLOT_TAKEN');
    await cloud.as(first).season.releaseSlot.mutate({ roundId, startsAt: at(0).toISOString() });
    await bookWanted(third);
    expect(await booked(roundId)).toEqual([{ who: second, slotId: other }, { who: third, slotId: wanted }]);
  });

  it('两轮的时间撞在一起：一个人同时约两边，最后只约上一边；前后挨着的都约得上', async () => {
    const one = await openRound([0, 30], { seasonId: 'season-both' });
    const other = await openRound([10, 15], { seasonId: 'season-both' });
    const who = candidates.slice(0, 20);
    const outcomes = await Promise.allSettled(who.map((_, nth) => [one, other][nth % 2] ?? '').map((roundId) => book(first, roundId, roundId === one ? 0 : 10)));
    const { bookings = [] } = (await cloud.db.candidates.read(`season-both_${first}`)) ?? {};
    expect(bookings).toHaveLength(1);
    const [refused] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
    expect(await refusalOf(Promise.reject(refused))).toBe('SLOT_OVERLAPS');
    await book(second, one, 30);
    await book(second, other, 15);
    expect((await cloud.db.candidates.read(`season-both_${second}`))?.bookings).toHaveLength(2);
    // Nothing is held for who has not booked it.
    const claims = await cloud.db.slots.find({ 'claim.by': first, roundId: bookings[0]?.roundId === one ? other : one }, { limit: 10 });
    expect(claims).toEqual([]);
  });

  it('一个人同时点很多时段，最后只占一个；重复点同一个没有关系', async () => {
    const minutes = [0, 20, 40, 60, 80, 100];
    const roundId = await openRound(minutes);
    await Promise.allSettled(minutes.map((minute) => book(first, roundId, minute)));
    expect(await booked(roundId)).toHaveLength(1);
    await book(first, roundId, 40);
    await book(first, roundId, 40);
    expect(await booked(roundId)).toEqual([{ who: first, slotId: `${roundId}-interviewer-1-40` }]);
    await lookAfterAll(cloud.db, new Date(Date.now() + HOLD_MS + 1));
    expect((await cloud.db.slots.find({ roundId, 'claim.by': first }, { limit: 10 })).map(({ _id }) => _id)).toEqual([`${roundId}-interviewer-1-40`]);
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

  it('对照：先退再约，退完断了，就一个时段也没有了；换时间断在同一处，原来的还在', async () => {
    const roundId = await openRound([0, 20]);
    await book(first, roundId, 0);
    const crash = () => cloud.cloud.faults.add({ effect: 'crash', function: 'season', action: 'write', nth: 1, when: 'after' });
    crash();
    await book(first, roundId, 20).catch(() => undefined);
    cloud.cloud.faults.clear();
    expect(await booked(roundId)).toEqual([{ who: first, slotId: `${roundId}-interviewer-1-0` }]);
    await cloud.as(first).season.releaseSlot.mutate({ roundId, startsAt: at(0).toISOString() });
    crash();
    await book(first, roundId, 20).catch(() => undefined);
    cloud.cloud.faults.clear();
    expect(await booked(roundId)).toEqual([]);
  });

  it('同一个人同时点同一个时段 20 次：一个预约，20 个一样的回答', async () => {
    const roundId = await openRound([0]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => book(first, roundId, 0)));
    expect(new Set(answers.map(({ startsAt }) => startsAt))).toEqual(new Set([at(0).toISOString()]));
    expect(await booked(roundId)).toHaveLength(1);
  });

  it('迟到的重复请求不碰后来的预约；截止后重复约过的，回答照旧', async () => {
    const roundId = await openRound([0, 20]);
    const release = (minute: number) => cloud.as(first).season.releaseSlot.mutate({ roundId, startsAt: at(minute).toISOString() });
    await book(first, roundId, 0);
    await release(0);
    await book(first, roundId, 20);
    await release(0);
    expect(await booked(roundId)).toEqual([{ who: first, slotId: `${roundId}-interviewer-1-20` }]);
    await cloud.db.rounds.updateOne({ _id: roundId }, { 'booking.closesAt': new Date(Date.now() - 1000) });
    expect((await book(first, roundId, 20)).startsAt).toBe(at(20).toISOString());
    expect(await refusalOf(book(first, roundId, 0))).toBe('BOOKING_CLOSED');
  });

  it('没开始、已截止、不在名单、没有这个时段：各说各的原因', async () => {
    const soon = await openRound([0], { booking: { opensAt: new Date(Date.now() + HOUR_MS) } });
    const closed = await openRound([0], { booking: { closesAt: new Date(Date.now() - 1000) } });
    const open = await openRound([0]);
    expect(await refusalOf(book(first, soon, 0))).toBe('BOOKING_NOT_OPEN');
    expect(await refusalOf(book(first, closed, 0))).toBe('BOOKING_CLOSED');
    expect(await refusalOf(book('outsider', open, 0))).toBe('NOT_A_CANDIDATE');
    expect(await refusalOf(book(first, open, 7))).toBe('SLOT_NOT_FOUND');
    expect(await refusalOf(book(first, 'nowhere', 0))).toBe('ROUND_NOT_FOUND');
  });

  it('已经开始的时段，不能再约、再换、再退；这一期结束了，也都不能', async () => {
    const roundId = await openRound([-10_000, 0, 20], { seasonId: 'season-begun' });
    const release = (startsAt: Date) => cloud.as(first).season.releaseSlot.mutate({ roundId, startsAt: startsAt.toISOString() });
    expect(await refusalOf(book(first, roundId, -10_000))).toBe('SLOT_BEGUN');
    await book(first, roundId, 0);
    const began = new Date(Date.now() - 60_000);
    await cloud.db.candidates.updateOne({ _id: `season-begun_${first}` }, { 'bookings.0.startsAt': began });
    expect([await refusalOf(book(first, roundId, 20)), await refusalOf(release(began))]).toEqual(['SLOT_BEGUN', 'SLOT_BEGUN']);
    await book(second, roundId, 20);
    await cloud.db.seasons.put(seasonIn('placement', { _id: 'season-begun', state: 'ended' }));
    expect([await refusalOf(book(candidates[2] ?? '', roundId, 0)), await refusalOf(cloud.as(second).season.releaseSlot.mutate({ roundId, startsAt: at(20).toISOString() }))]).toEqual(['SEASON_ENDED', 'SEASON_ENDED']);
    expect((await booked(roundId)).map(({ who }) => who).sort()).toEqual([first, second].sort());
  });
});

describe('没约的人，截止后自动排上', () => {
  it('按时间先后排给没约的人，不撞另一轮，每人告诉一次；断在哪里，钟接着排；时段不够，排到完为止', async () => {
    const people = candidates.slice(0, 6);
    const other = await openRound([0], { seasonId: 'season-placing', people });
    const roundId = await openRound([0, 20, 40, 60], { seasonId: 'season-placing', booking: { closesAt: new Date(Date.now() - 1) } });
    await book(first, other, 0);
    await cloud.db.rounds.updateOne({ _id: roundId }, { placing: true });
    cloud.cloud.faults.add({ effect: 'crash', function: 'clock', action: 'write', nth: 4, when: 'after' });
    await strike(cloud, 2).catch(() => undefined);
    cloud.cloud.faults.clear();
    const later = new Date(Date.now() + HOLD_MS + 1);
    await lookAfterAll(cloud.db, later);
    const round = await cloud.db.rounds.read(roundId);
    if (round) await placeRest(cloud.db, round, { at: later, call: 'again' });
    const placed = await booked(roundId);
    expect(new Set(placed.map(({ slotId }) => slotId)).size).toBe(4);
    expect(placed.find(({ who }) => who === first)?.slotId).not.toBe(`${roundId}-interviewer-1-0`);
    expect((await cloud.db.rounds.read(roundId))?.placedAt).toBeDefined();
    await strike(cloud, 1);
    for (const { who } of placed) expect((await messagesOf(cloud.db, who)).filter(({ message }) => message.kind === 'interviewPlaced' && message.roundId === roundId)).toHaveLength(1);
  });
});

describe('面试官的日程', () => {
  const day = '2030-03-01';
  const entry = (slotId: string, from: number, length: number) => ({ roundId: slotId, slotId, startsAt: at(from), endsAt: at(from + length) });
  const clashes = (entries: readonly Pick<SlotDocument, 'startsAt' | 'endsAt'>[]): number => entries.filter((one, index) => entries.slice(index + 1).some((other) => overlaps(one, other))).length;
  const races = fc.sample(fc.record({ from: fc.nat(600), length: fc.integer({ min: 1, max: 60 }) }), 1000);

  it('1000 次同时往一位面试官的一天里排长短不一的时段：没有两个撞在一起，撞上的都没排进去', async () => {
    const outcomes: boolean[] = [];
    for (let from = 0; from < races.length; from += 50) {
      outcomes.push(...(await Promise.all(races.slice(from, from + 50).map((race, nth) => enter(cloud.db, { personId: 'raced', day, entries: [entry(`s${from + nth}`, race.from, race.length)] })))));
    }
    const entries = (await cloud.db.agendas.read(agendaId('raced', day)))?.entries ?? [];
    expect(clashes(entries)).toBe(0);
    expect(entries).toHaveLength(outcomes.filter(Boolean).length);
    expect(new Set(entries.map(({ slotId }) => slotId)).size).toBe(entries.length);
    const [standing] = entries;
    if (standing) expect(await enter(cloud.db, { personId: 'raced', day, entries: [standing] })).toBe(true);
  });

  it('对照：先看撞不撞、再写，同样的 50 次就会撞', async () => {
    const _id = agendaId('careless', day);
    await cloud.db.agendas.put({ _id, personId: 'careless', day, entries: [] });
    await Promise.all(
      races.slice(0, 50).map(async (race, nth) => {
        const wanted = entry(`s${nth}`, race.from, race.length);
        const entries = (await cloud.db.agendas.read(_id))?.entries ?? [];
        if (!entries.some((each) => overlaps(each, wanted))) await cloud.db.agendas.updateOne({ _id }, { entries: _.push([wanted]) });
      }),
    );
    expect(clashes((await cloud.db.agendas.read(_id))?.entries ?? [])).toBeGreaterThan(0);
  });
});
