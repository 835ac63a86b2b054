import fc from 'fast-check';
import { fromShanghai, shanghaiDate, showMoment, showTimeRange } from '../../../domain/time/shanghai';

describe('上海时间', () => {
  it('云函数在 UTC 里跑，给人看的是上海的日子和钟点', () => {
    expect(showMoment('2027-01-23T01:30:00Z')).toBe('1月23日（周六）9:30');
    expect(shanghaiDate('2027-01-22T16:00:00Z')).toBe('2027-01-23');
    expect(showTimeRange('2027-01-23T01:30:00Z', '2027-01-23T03:30:00Z')).toBe('9:30–11:30');
  });

  it('写成上海的日子和钟点，读回来是同一刻', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }), (instant) => {
        const day = shanghaiDate(instant);
        const start = fromShanghai(day);
        expect(start.getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(instant.getTime() - start.getTime()).toBeLessThan(24 * 3600 * 1000);
        expect(shanghaiDate(start)).toBe(day);
      }),
    );
  });
});
