import { lookAfterAll } from '../../../cloudfunctions/runtime/interviews';
import { HOLD_MS } from '../../../domain/season/booking';
import { putCandidate, putRound, putSlot } from '../../support/interviews';
import { refusalOf } from '../../support/local-cloud';
import { messagesOf } from '../../support/messages';
import { as, at, expectSound, heard, killThem, onStage, openStage, publish, signUp, ticketOf } from './stage';

openStage();

const HOUR_MS = 3600 * 1000;

/** Two wait; one gave a seat up, and it is kept for the first of them until then. */
const offered = async (until: Date): Promise<string> => {
  const id = await publish(240, 1, { waiting: { offerMinutes: 30 } });
  for (const who of ['first', 'second', 'third']) await signUp(who, id);
  await as('first').activities.cancel.mutate({ activityId: id, ticket: await ticketOf('first', id) });
  await onStage().db.seatLedgers.updateOne({ _id: id }, { 'offers.0.until': until });
  return id;
};

killThem([
  {
    name: '报名占座',
    function: 'activities',
    prepare: () => publish(),
    call: (id) => signUp('first', id),
    async expect(id, recovery) {
      await expectSound(id);
      const seated = (await onStage().db.seatLedgers.read(id))?.holders.map(({ who }) => who) ?? [];
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
      const queued = (await onStage().db.seatLedgers.read(id))?.queue.map(({ who }) => who) ?? [];
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
      const seated = (await onStage().db.seatLedgers.read(id))?.holders.map(({ who }) => who) ?? [];
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
      const isTaken = (await onStage().db.seatLedgers.read(id))?.holders.some(({ who }) => who === 'second') ?? false;
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
      expect(await onStage().db.seatLedgers.read(id)).toMatchObject({ seatsLeft: 0, offers: [{ who: 'third' }], queue: [] });
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
      const { holders = [] } = (await onStage().db.seatLedgers.read(id)) ?? {};
      const isDone = holders.some(({ who, seats }) => who === 'first' && seats === 1);
      if (recovery === 'repeated') expect(isDone).toBe(true);
      expect((await onStage().db.signUps.read(`${id}_first`))?.seats).toBe(isDone ? 1 : 2);
      expect(holders).toHaveLength(isDone ? 2 : 1);
    },
  },
  {
    name: '约面试，再换一个时间',
    function: 'season',
    async prepare() {
      const id = `round-${Math.random().toString(36).slice(2, 10)}`;
      // A season each: nothing of an earlier round is in the way.
      await putRound(onStage().db, id, { seasonId: id });
      await putCandidate(onStage().db, 'first', { seasonId: id });
      for (const hours of [100, 101]) await putSlot(onStage().db, { _id: `${id}-${hours}`, roundId: id, startsAt: new Date(Math.floor(at(hours).getTime() / HOUR_MS) * HOUR_MS) });
      return id;
    },
    async call(id) {
      for (const hours of [100, 101]) {
        const slot = await onStage().db.slots.read(`${id}-${hours}`);
        await as('first').season.bookSlot.mutate({ roundId: id, startsAt: slot?.startsAt.toISOString() ?? '' });
      }
    },
    async expect(id, recovery) {
      const { bookings = [] } = (await onStage().db.candidates.read(`${id}_first`)) ?? {};
      const [booking] = bookings;
      expect(bookings.length).toBeLessThanOrEqual(1);
      // Once nobody's call can be alive any more: the slot that is named is held, by exactly that call, and the other one is free.
      await lookAfterAll(onStage().db, new Date(Date.now() + HOLD_MS + 1000));
      const claimed = await onStage().db.slots.find({ roundId: id, 'claim.by': 'first' }, { limit: 10 });
      expect(claimed.map(({ _id, claim }) => [_id, claim?.call])).toEqual(booking ? [[booking.slotId, booking.call]] : []);
      const told = (await messagesOf(onStage().db, 'first')).filter(({ message }) => 'roundId' in message && message.roundId === id).map(({ message }) => message.kind);
      if (recovery === 'repeated') expect(booking?.slotId).toBe(`${id}-101`);
      expect(new Set(told).size <= 2 && (booking ? told.length > 0 : told.length === 0)).toBe(true);
      expect(told.filter((kind) => kind === 'interviewBooked')).toHaveLength(booking ? 1 : 0);
    },
  },
]);
