import fc from 'fast-check';
import { bookingRefusalAt, overlap, slotChoices, type TimeSpan } from '../../../domain/season/slots';

const MINUTE = 60_000;
const span = fc
  .record({ start: fc.integer({ min: 0, max: 500 }), length: fc.integer({ min: 1, max: 60 }) })
  .map(({ start, length }): TimeSpan => ({ startsAt: new Date(start * MINUTE), endsAt: new Date((start + length) * MINUTE) }));

describe('面试时段', () => {
  it('前一场结束时后一场开始不算冲突，差一分钟就算', () => {
    const at = (from: number, to: number): TimeSpan => ({ startsAt: new Date(from * MINUTE), endsAt: new Date(to * MINUTE) });
    expect(overlap(at(0, 15), at(15, 30))).toBe(false);
    expect(overlap(at(0, 16), at(15, 30))).toBe(true);
  });

  it('冲突与否跟先后无关，和逐分钟数一遍的结果一样', () => {
    fc.assert(
      fc.property(span, span, (left, right) => {
        const minutes = ({ startsAt, endsAt }: TimeSpan): number[] => {
          const list: number[] = [];
          for (let at = startsAt.getTime(); at < endsAt.getTime(); at += MINUTE) list.push(at);
          return list;
        };
        const shared = minutes(left).some((minute) => minutes(right).includes(minute));
        expect(overlap(left, right)).toBe(shared);
        expect(overlap(right, left)).toBe(shared);
      }),
    );
  });

  it('同一时间的几位面试官并成一个选择，余位数得清，自己的那个不算余位', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), fc.infiniteStream(fc.boolean()), fc.nat(), (spans, coin, pick) => {
        const slots = spans.map((each, index) => ({ id: `slot-${index}`, ...each }));
        const taken = new Set(slots.filter(() => coin.next().value === true).map(({ id }) => id));
        const mine = slots.length > 0 ? slots[pick % slots.length]?.id : undefined;
        if (mine) taken.add(mine);
        const choices = slotChoices(slots, taken, mine);
        expect(choices.reduce((sum, { free }) => sum + free, 0)).toBe(slots.length - taken.size);
        expect(choices.filter((choice) => choice.mine)).toHaveLength(mine ? 1 : 0);
        const starts = choices.map(({ startsAt }) => startsAt.getTime());
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });

  it('预约开始那一刻能约，截止那一刻不能约', () => {
    const window = { opensAt: new Date(1000), closesAt: new Date(2000) };
    expect(bookingRefusalAt(window, new Date(999))).toBe('BOOKING_NOT_OPEN');
    expect(bookingRefusalAt(window, new Date(1000))).toBeUndefined();
    expect(bookingRefusalAt(window, new Date(2000))).toBe('BOOKING_CLOSED');
  });
});
