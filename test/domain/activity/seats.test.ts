import fc from 'fast-check';
import { mostCompanions, nextToPromote, placeOf, windowRefusalAt, type Party, type SeatLedger } from '../../../domain/activity/seats';

const party = (who: string, seats = 1): Party => ({ who, seats, ticket: `T-${who}` });

describe('报名窗口', () => {
  const window = { opensAt: new Date('2027-01-01T00:00:00Z'), closesAt: new Date('2027-01-02T00:00:00Z') };
  it('开始那一刻能报，截止那一刻不能报', () => {
    expect(windowRefusalAt(window, new Date(window.opensAt.getTime() - 1))).toBe('WINDOW_NOT_OPEN');
    expect(windowRefusalAt(window, window.opensAt)).toBeUndefined();
    expect(windowRefusalAt(window, new Date(window.closesAt.getTime() - 1))).toBeUndefined();
    expect(windowRefusalAt(window, window.closesAt)).toBe('WINDOW_CLOSED');
  });
});

describe('同行人数', () => {
  it('最多带几位，看活动的规定，也看一共有几座：一家人总要坐得下', () => {
    expect(mostCompanions({ companions: 2, capacity: 100 })).toBe(2);
    expect(mostCompanions({ companions: 2, capacity: 2 })).toBe(1);
    expect(mostCompanions({ companions: 2, capacity: 1 })).toBe(0);
  });
});

describe('候补次序', () => {
  const parties = fc.uniqueArray(fc.record({ who: fc.string({ minLength: 1 }), seats: fc.integer({ min: 1, max: 4 }) }), { selector: ({ who }) => who });

  it('排在第几位就告诉第几位，从 1 数起', () => {
    fc.assert(
      fc.property(parties, (people) => {
        const ledger: SeatLedger = { seatsLeft: 0, holders: [], queue: people.map(({ who, seats }) => party(who, seats)) };
        people.forEach(({ who, seats }, index) => expect(placeOf(who, ledger)).toEqual({ kind: 'queue', seats, ticket: `T-${who}`, position: index + 1 }));
      }),
    );
  });

  it('只补第一位，而且要全家都坐得下；后面人少也不插队', () => {
    fc.assert(
      fc.property(parties, fc.integer({ min: 0, max: 5 }), (people, seatsLeft) => {
        const ledger: SeatLedger = { seatsLeft, holders: [], queue: people.map(({ who, seats }) => party(who, seats)) };
        const next = nextToPromote(ledger);
        const first = people[0];
        expect(next?.head.who).toBe(first && first.seats <= seatsLeft ? first.who : undefined);
      }),
    );
  });

  it('没报名的人没有位置', () => {
    expect(placeOf('谁', { seatsLeft: 3, holders: [party('甲')], queue: [party('乙')] })).toBeUndefined();
  });
});
