import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../cloudfunctions/contract';
import type { ActivityDocument } from '../../cloudfunctions/runtime/documents/activities';
import { lookAfterAll } from '../../cloudfunctions/runtime/interviews';
import { HOLD_MS } from '../../domain/season/booking';
import { publishActivity } from '../support/activity';
import { putCandidate, putRound, putSlot } from '../support/interviews';
import { openTestCloud, refusalOf, type TestCloud } from '../support/local-cloud';
import { messagesOf, strike } from '../support/messages';
import { employ, enrolStudents } from '../support/people';

/**
 * Every call that writes, killed before and after each of its writes; then it is repeated, or nobody does anything but the clock. Either way
 * the invariants hold, and everybody hears of everything once.
 */

const HOUR_MS = 3600 * 1000;
const at = (hours: number): Date => new Date(Date.now() + hours * HOUR_MS);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
  await enrolStudents(cloud.db, ['first', 'second', 'third']);
  await employ(cloud.db, 'steward', 'steward');
});
afterAll(() => cloud.close());

const publish = (hours = 240, capacity = 1, more: Partial<ActivityDocument> = {}): Promise<string> => publishActivity(cloud.db, capacity, { companions: capacity - 1, ...more, doorsAt: at(hours - 1), startsAt: at(hours), endsAt: at(hours + 2) });
const ticketOf = async (who: string, activityId: string): Promise<string> => (await cloud.db.signUps.read(`${activityId}_${who}`))?.ticket ?? '';
const as = (who: string): TRPCClient<AppRouter> => cloud.as(who);
const signUp = (who: string, activityId: string) => as(who).activities.signUp.mutate({ activityId, companions: 0 });

/** Two wait; one gave a seat up, and it is kept for the first of them until then. */
const offered = async (until: Date): Promise<string> => {
  const id = await publish(240, 1, { waiting: { offerMinutes: 30 } });
  for (const who of ['first', 'second', 'third']) await signUp(who, id);
  await as('first').activities.cancel.mutate({ activityId: id, ticket: await ticketOf('first', id) });
  await cloud.db.seatLedgers.updateOne({ _id: id }, { 'offers.0.until': until });
  return id;
};

/** Seats are neither lost nor doubled, records follow the ledger, and nobody heard anything twice. */
const expectSound = async (activityId: string, capacity = 1): Promise<void> => {
  const ledger = await cloud.db.seatLedgers.read(activityId);
  if (!ledger) throw new Error('the ledger is gone');
  const { offers = [] } = ledger;
  const taken = [...ledger.holders, ...offers].reduce((sum, { seats }) => sum + seats, 0);
  expect(ledger.seatsLeft + taken).toBe(capacity);
  expect(ledger.seatsLeft > 0 && ledger.queue.length > 0).toBe(false);
  const records = await cloud.db.signUps.find({ activityId }, { limit: 100 });
  const stateIn = (who: string) => (ledger.holders.some((party) => party.who === who) ? ['confirmed', 'attended'] : offers.some((party) => party.who === who) ? ['offered'] : ledger.queue.some((party) => party.who === who) ? ['waiting'] : ['cancelled', 'lapsed']);
  for (const { personId, state, effects } of records) {
    expect(stateIn(personId)).toContain(state);
    expect(effects ?? []).toEqual([]);
  }
  expect(records.length).toBeGreaterThanOrEqual(ledger.holders.length + offers.length + ledger.queue.length);
};
const heard = async (who: string, activityId: string): Promise<string[]> =>
  (await messagesOf(cloud.db, who)).filter(({ message }) => 'activityId' in message && message.activityId === activityId).map(({ message }) => message.kind);

interface Killing {
  name: string;
  function: 'activities' | 'season';
  /** Sets the stage; returns what the call is about. */
  prepare(): Promise<string>;
  call(id: string): Promise<unknown>;
  expect(id: string, recovery: 'repeated' | 'clock'): Promise<void>;
}

const killings: Killing[] = [
  {
    name: '报名占座',
    function: 'activities',
    prepare: () => publish(),
    call: (id) => signUp('first', id),
    async expect(id, recovery) {
      await expectSound(id);
      const seated = (await cloud.db.seatLedgers.read(id))?.holders.map(({ who }) => who) ?? [];
      if (recovery === 'repeated') expect(seated).toEqual(['first']);
      expect(await heard('first', id)).toEqual(seated.map(() => 'signedUp'));
    },
  },
  {
    name: '报名排队',
    function: 'activities',
    async prepare() {
      const id = await publish();
      await signUp('first', id);
      return id;
    },
    call: (id) => signUp('second', id),
    async expect(id, recovery) {
      await expectSound(id);
      const queued = (await cloud.db.seatLedgers.read(id))?.queue.map(({ who }) => who) ?? [];
      if (recovery === 'repeated') expect(queued).toEqual(['second']);
      expect(await heard('second', id)).toEqual(queued.map(() => 'queued'));
    },
  },
  {
    name: '取消，候补的补上',
    function: 'activities',
    async prepare() {
      const id = await publish();
      await signUp('first', id);
      await signUp('second', id);
      return id;
    },
    call: async (id) => as('first').activities.cancel.mutate({ activityId: id, ticket: await ticketOf('first', id) }),
    async expect(id, recovery) {
      await expectSound(id);
      const seated = (await cloud.db.seatLedgers.read(id))?.holders.map(({ who }) => who) ?? [];
      if (recovery === 'repeated') expect(seated).toEqual(['second']);
      expect(await heard('second', id)).toEqual(seated.includes('second') ? ['queued', 'promoted'] : ['queued']);
    },
  },
  {
    name: '要下留着的座位',
    function: 'activities',
    prepare: () => offered(at(1)),
    call: async (id) => as('second').activities.takeOffer.mutate({ activityId: id, ticket: await ticketOf('second', id) }),
    async expect(id, recovery) {
      await expectSound(id);
      const isTaken = (await cloud.db.seatLedgers.read(id))?.holders.some(({ who }) => who === 'second') ?? false;
      if (recovery === 'repeated') expect(isTaken).toBe(true);
      expect(await heard('second', id)).toEqual(isTaken ? ['queued', 'offered', 'signedUp'] : ['queued', 'offered']);
    },
  },
  {
    name: '留座过了时间，给下一位',
    function: 'activities',
    prepare: () => offered(at(-0.001)),
    async call(id) {
      const late = as('second').activities.takeOffer.mutate({ activityId: id, ticket: await ticketOf('second', id) });
      const refusal = await refusalOf(late);
      if (refusal !== 'OFFER_OVER') throw new Error(refusal);
    },
    async expect(id) {
      await expectSound(id);
      expect(await cloud.db.seatLedgers.read(id)).toMatchObject({ seatsLeft: 0, offers: [{ who: 'third' }], queue: [] });
      expect([await heard('second', id), await heard('third', id)]).toEqual([['queued', 'offered', 'offerLapsed'], ['queued', 'offered']]);
    },
  },
  {
    name: '少带一位，后面的补上',
    function: 'activities',
    async prepare() {
      const id = await publish(240, 2);
      await as('first').activities.signUp.mutate({ activityId: id, companions: 1 });
      await signUp('second', id);
      return id;
    },
    call: async (id) => as('first').activities.resizeParty.mutate({ activityId: id, ticket: await ticketOf('first', id), companions: 0, nth: 1 }),
    async expect(id, recovery) {
      await expectSound(id, 2);
      const { holders = [] } = (await cloud.db.seatLedgers.read(id)) ?? {};
      const isDone = holders.some(({ who, seats }) => who === 'first' && seats === 1);
      if (recovery === 'repeated') expect(isDone).toBe(true);
      expect((await cloud.db.signUps.read(`${id}_first`))?.seats).toBe(isDone ? 1 : 2);
      expect(holders).toHaveLength(isDone ? 2 : 1);
    },
  },
  {
    name: '签到',
    function: 'activities',
    async prepare() {
      const id = await publish(1.5);
      await signUp('first', id);
      return id;
    },
    call: async (id) => as('steward').activities.checkIn.mutate({ activityId: id, code: await ticketOf('first', id), how: 'typed', scanId: 'the-scan', gate: '东门' }),
    async expect(id, recovery) {
      await expectSound(id);
      const state = (await cloud.db.signUps.read(`${id}_first`))?.state;
      if (recovery === 'repeated') expect(state).toBe('attended');
      expect(await cloud.db.audit.count({ act: 'activity.checkIn', 'after.activityId': id })).toBe(state === 'attended' ? 1 : 0);
    },
  },
  {
    name: '约面试，再换一个时间',
    function: 'season',
    async prepare() {
      const id = `round-${Math.random().toString(36).slice(2, 10)}`;
      // A season each: nothing of an earlier round is in the way.
      await putRound(cloud.db, id, { seasonId: id });
      await putCandidate(cloud.db, 'first', { seasonId: id });
      for (const hours of [100, 101]) await putSlot(cloud.db, { _id: `${id}-${hours}`, roundId: id, startsAt: new Date(Math.floor(at(hours).getTime() / HOUR_MS) * HOUR_MS) });
      return id;
    },
    async call(id) {
      for (const hours of [100, 101]) {
        const slot = await cloud.db.slots.read(`${id}-${hours}`);
        await as('first').season.bookSlot.mutate({ roundId: id, startsAt: slot?.startsAt.toISOString() ?? '' });
      }
    },
    async expect(id, recovery) {
      const { bookings = [] } = (await cloud.db.candidates.read(`${id}_first`)) ?? {};
      const [booking] = bookings;
      expect(bookings.length).toBeLessThanOrEqual(1);
      // Once nobody's call can be alive any more: the slot that is named is held, by exactly that call, and the other one is free.
      await lookAfterAll(cloud.db, new Date(Date.now() + HOLD_MS + 1000));
      const claimed = await cloud.db.slots.find({ roundId: id, 'claim.by': 'first' }, { limit: 10 });
      expect(claimed.map(({ _id, claim }) => [_id, claim?.call])).toEqual(booking ? [[booking.slotId, booking.call]] : []);
      const told = (await messagesOf(cloud.db, 'first')).filter(({ message }) => 'roundId' in message && message.roundId === id).map(({ message }) => message.kind);
      if (recovery === 'repeated') expect(booking?.slotId).toBe(`${id}-101`);
      expect(new Set(told).size <= 2 && (booking ? told.length > 0 : told.length === 0)).toBe(true);
      expect(told.filter((kind) => kind === 'interviewBooked')).toHaveLength(booking ? 1 : 0);
    },
  },
];

describe.each(killings)('$name，在每一次写入的前后断掉', ({ function: name, prepare, call, expect: expectAll }) => {
  it.each(['repeated', 'clock'] as const)('%s', async (recovery) => {
    const rounds: { id: string; killed: boolean }[] = [];
    for (let nth = 1, isOver = false; !isOver; nth += 1) {
      isOver = true;
      for (const when of ['before', 'after'] as const) {
        const id = await prepare();
        cloud.cloud.faults.add({ effect: 'crash', function: name, action: 'write', nth, when });
        const outcome = await call(id).then(() => 'done', () => 'killed');
        cloud.cloud.faults.clear();
        if (outcome === 'killed') {
          isOver = false;
          if (recovery === 'repeated') await call(id);
        }
        rounds.push({ id, killed: outcome === 'killed' });
      }
    }
    await strike(cloud, 2);
    for (const { id } of rounds) await expectAll(id, recovery);
    // Over and done with: the clock has the next ones to look after.
    for (const { id } of rounds) await cloud.db.activities.updateOne({ _id: id }, { endsAt: new Date(0) });
    expect(rounds.filter(({ killed }) => killed).length).toBeGreaterThanOrEqual(2);
  });
});
