import fc from 'fast-check';
import { cancelRefusalAt, nextToPromote, placeOf, positionsIn, type Party, type SeatLedger } from '../../../domain/activity/seats';
import { freeSeats, freshLedger, roomOf } from '../../../domain/activity/seats-in-groups';
import { givingAt } from '../../../domain/activity/seats-offered';
import { sizeRefusal } from '../../../domain/activity/seats-resized';
import { inShanghai } from '../../../domain/time/shanghai';

const groups = [
  { id: 'student', name: '学生席', seats: 100, companions: 0 },
  { id: 'family', name: '家长席', seats: 20, companions: 1 },
];
const party = (who: string, group?: string, seats = 1): Party => ({ who, seats, ticket: `T-${who}`, ...(group !== undefined && { group }) });

describe('分组的座位', () => {
  it('分了组要说坐哪组，没有的组说没有；不分组的活动就是一整组', () => {
    const grouped = { capacity: 120, companions: 3, groups };
    expect(roomOf(grouped, 'family')).toEqual({ group: 'family', capacity: 20, companions: 1 });
    expect(roomOf(grouped, undefined)).toBe('GROUP_NEEDED');
    expect(roomOf(grouped, 'teacher')).toBe('GROUP_UNKNOWN');
    expect(roomOf({ capacity: 5, companions: 1 }, undefined)).toEqual({ capacity: 5, companions: 1 });
    expect(roomOf({ capacity: 5, companions: 1 }, 'student')).toBe('GROUP_UNKNOWN');
    expect(freshLedger({ capacity: 120, groups })).toEqual({ seatsLeft: 120, left: { student: 100, family: 20 }, holders: [], queue: [] });
  });

  it('一组满了有人排队，别的组照样能报；排队的人等着的座，不算余座', () => {
    expect(freeSeats({ seatsLeft: 5, waiting: 3 }, [{ seatsLeft: 1, waiting: 3 }, { seatsLeft: 4, waiting: 0 }])).toBe(4);
    expect(freeSeats({ seatsLeft: 5, waiting: 1 }, [])).toBe(0);
    expect(freeSeats({ seatsLeft: -2, waiting: 0 }, [])).toBe(0);
  });

  it('每组各排各的队：位次在组里数，只补本组第一位，坐得下才补', () => {
    const queues = fc.array(fc.record({ group: fc.constantFrom('student', 'family'), seats: fc.integer({ min: 1, max: 3 }) }), { maxLength: 12 });
    fc.assert(
      fc.property(queues, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), (waiting, student, family) => {
        const queue = waiting.map(({ group, seats }, index) => party(`p${index}`, group, seats));
        const ledger: SeatLedger = { seatsLeft: student + family, left: { student, family }, holders: [], queue };
        const positions = positionsIn(queue);
        for (const group of ['student', 'family']) {
          const line = queue.flatMap((each, index) => (each.group === group ? [positions[index]] : []));
          expect(line).toEqual(line.map((_, index) => index + 1));
        }
        queue.forEach(({ who }, index) => expect(placeOf(who, ledger)).toMatchObject({ kind: 'queue', position: positions[index] }));
        const next = nextToPromote(ledger);
        const heads = ['student', 'family'].flatMap((group) => queue.find((each) => each.group === group) ?? []);
        const fitting = heads.filter(({ group, seats }) => seats <= (group === 'student' ? student : family));
        if (next) expect(fitting).toContain(next.head);
        else expect(fitting).toEqual([]);
        if (next) expect(queue[next.index]).toBe(next.head);
      }),
    );
  });
});

describe('留座', () => {
  const startsAt = new Date('2027-02-01T06:00:00Z');

  it('没有留座规则，或离开始不到十分钟：直接给座位', () => {
    expect(givingAt({ startsAt }, new Date(0))).toEqual({ kind: 'seat' });
    expect(givingAt({ startsAt, waiting: { offerMinutes: 30 } }, new Date(startsAt.getTime() - 10 * 60_000 + 1))).toEqual({ kind: 'seat' });
  });

  it('白天留多久就是多久；夜里到期的留到早上九点', () => {
    const at = (instant: string) => givingAt({ startsAt, waiting: { offerMinutes: 30 } }, new Date(instant));
    expect(at('2027-01-23T18:00:00+08:00')).toEqual({ kind: 'offer', until: new Date('2027-01-23T18:30:00+08:00') });
    expect(at('2027-01-23T21:40:00+08:00')).toEqual({ kind: 'offer', until: new Date('2027-01-24T09:00:00+08:00') });
    expect(at('2027-01-24T03:00:00+08:00')).toEqual({ kind: 'offer', until: new Date('2027-01-24T09:00:00+08:00') });
  });

  it('从不留过开始；没有被开始截短的，至少留够说好的时间，而且不在夜里到期', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 60 * 24 * 20 }), fc.integer({ min: 10, max: 24 * 60 }), (before, offerMinutes) => {
        const now = new Date(startsAt.getTime() - before * 60_000);
        const giving = givingAt({ startsAt, waiting: { offerMinutes } }, now);
        if (giving.kind !== 'offer') throw new Error('an offer was expected');
        expect(giving.until <= startsAt).toBe(true);
        if (giving.until.getTime() === startsAt.getTime()) return;
        expect(giving.until.getTime() - now.getTime()).toBeGreaterThanOrEqual(offerMinutes * 60_000);
        expect(inShanghai(giving.until).hour()).toBeGreaterThanOrEqual(9);
        expect(inShanghai(giving.until).hour()).toBeLessThan(22);
      }),
    );
  });

  it('留着座的人，位置是留座，不算占座也不算排队', () => {
    const until = new Date('2027-01-23T10:00:00Z');
    const ledger: SeatLedger = { seatsLeft: 0, holders: [], offers: [{ ...party('甲'), until }], queue: [party('乙')] };
    expect(placeOf('甲', ledger)).toEqual({ kind: 'offer', seats: 1, ticket: 'T-甲', until: until.toISOString() });
    expect(placeOf('乙', ledger)).toMatchObject({ kind: 'queue', position: 1 });
  });
});

describe('取消和改人数', () => {
  const startsAt = new Date('2027-02-01T06:00:00Z');
  const cancelBy = new Date('2027-01-31T06:00:00Z');

  it('有座的在说好的时间以前能取消；排队的、留着座的，开始以前都能走', () => {
    const between = new Date('2027-01-31T12:00:00Z');
    expect(cancelRefusalAt({ startsAt, cancelBy }, 'seat', new Date(cancelBy.getTime() - 1))).toBeUndefined();
    expect(cancelRefusalAt({ startsAt, cancelBy }, 'seat', cancelBy)).toBe('CANCEL_OVER');
    expect(cancelRefusalAt({ startsAt }, 'seat', between)).toBeUndefined();
    for (const kind of ['queue', 'offer'] as const) expect(cancelRefusalAt({ startsAt, cancelBy }, kind, between)).toBeUndefined();
    expect(cancelRefusalAt({ startsAt, cancelBy }, 'queue', startsAt)).toBe('ACTIVITY_STARTED');
  });

  it('减人总行；加人要有座、没有人在等；排着队和留着座的不能加', () => {
    const seat = { kind: 'seat', seats: 1, ticket: 'T-甲' } as const;
    const free: SeatLedger = { seatsLeft: 1, holders: [party('甲')], queue: [] };
    expect(sizeRefusal(free, seat, 2)).toBeUndefined();
    expect(sizeRefusal(free, seat, 3)).toBe('NO_SEATS_MORE');
    expect(sizeRefusal({ ...free, queue: [party('乙', undefined, 2)] }, seat, 2)).toBe('NO_SEATS_MORE');
    expect(sizeRefusal({ ...free, queue: [party('乙')] }, { ...seat, seats: 3 }, 1)).toBeUndefined();
    expect(sizeRefusal(free, { kind: 'queue', seats: 1, ticket: 'T-甲', position: 1 }, 2)).toBe('NO_SEATS_MORE');
    expect(sizeRefusal(free, { kind: 'offer', seats: 2, ticket: 'T-甲', until: startsAt.toISOString() }, 1)).toBe('OFFER_FIRST');
  });
});
