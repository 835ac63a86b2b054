import fc from 'fast-check';
import { bookingRefusalAt, slotChoices, type TimeSpan } from '../../../domain/season/slots';

const MINUTE = 60_000;
const span = fc
  .record({ start: fc.integer({ min: 0, max: 500 }), length: fc.integer({ min: 1, max: 60 }) })
  .map(({ start, length }): TimeSpan => ({ startsAt: new Date(start * MINUTE), endsAt: new Date((start + length) * MINUTE) }));

describe('面试时段', () => {
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
