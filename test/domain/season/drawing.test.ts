import fc from 'fast-check';
import { overlaps } from '../../../domain/season/booking';
import { drawSlots, objectionToPlan, type DrawingPlan, type Hours } from '../../../domain/season/drawing';
import { fromShanghai } from '../../../domain/time/shanghai';

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const hours = fc.tuple(fc.integer({ min: 0, max: 1430 }), fc.integer({ min: 1, max: 600 })).map(([from, length]): Hours => ({ from: clock(from), to: clock(Math.min(1439, from + length)) })).filter(({ from, to }) => from < to);
const plan = fc.record({
  days: fc.uniqueArray(fc.constantFrom('2027-01-26', '2027-01-27', '2027-03-28'), { minLength: 1 }),
  hours,
  breaks: fc.array(hours, { maxLength: 3 }),
  minutes: fc.integer({ min: 5, max: 60 }),
  buffer: fc.integer({ min: 0, max: 30 }),
  panels: fc.constant<DrawingPlan['panels']>([
    { id: 'a', title: '第 1 组', interviewers: ['甲', '乙'] },
    { id: 'b', title: '第 2 组', interviewers: ['丙'] },
  ]),
});
const free = fc.option(fc.array(hours, { maxLength: 2 }), { nil: undefined });
const span = (day: string, { from, to }: Hours) => ({ startsAt: fromShanghai(day, from), endsAt: fromShanghai(day, to) });

describe('排时段', () => {
  it('每个时段一样长，都在时间里、在每位面试官有空的时候，不碰休息；同一组的两个之间留足间隔', () => {
    fc.assert(
      fc.property(plan, free, free, (drawn, ofA, ofC) => {
        const slots = drawSlots(drawn, (who) => (who === '甲' ? ofA : who === '丙' ? ofC : undefined));
        for (const slot of slots) {
          expect(slot.endsAt.getTime() - slot.startsAt.getTime()).toBe(drawn.minutes * 60_000);
          const whole = span(slot.day, drawn.hours);
          expect(slot.startsAt >= whole.startsAt && slot.endsAt <= whole.endsAt).toBe(true);
          expect(drawn.breaks.some((pause) => overlaps(slot, span(slot.day, pause)))).toBe(false);
          const said = slot.panelId === 'a' ? ofA : ofC;
          // Two free spans that touch are one: each of its minutes is in one of them.
          const spans = said?.map((each) => span(slot.day, each));
          const minutes = Array.from({ length: drawn.minutes }, (_each, index) => slot.startsAt.getTime() + index * 60_000);
          expect(spans === undefined || minutes.every((at) => spans.some(({ startsAt, endsAt }) => at >= startsAt.getTime() && at < endsAt.getTime()))).toBe(true);
        }
        for (const panel of ['a', 'b']) {
          const own = slots.filter(({ panelId }) => panelId === panel);
          expect(own.every((one, index) => own[index + 1]?.day !== one.day || (own[index + 1]?.startsAt.getTime() ?? 0) >= one.endsAt.getTime() + drawn.buffer * 60_000)).toBe(true);
        }
      }),
    );
  });

  it('不浪费：没有休息、没人说有空没空，一天排得下几个就排几个', () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const length = (span('2027-01-26', drawn.hours).endsAt.getTime() - span('2027-01-26', drawn.hours).startsAt.getTime()) / 60_000;
        const most = Math.floor((length + drawn.buffer) / (drawn.minutes + drawn.buffer));
        expect(drawSlots({ ...drawn, breaks: [] })).toHaveLength(most * drawn.days.length * 2);
      }),
    );
  });

  it('排不成的说得出为什么', () => {
    const good: DrawingPlan = { days: ['2027-01-26'], hours: { from: '09:00', to: '10:00' }, breaks: [], minutes: 15, buffer: 5, panels: [{ id: 'a', title: '第 1 组', interviewers: ['甲'] }] };
    expect(objectionToPlan(good)).toBeUndefined();
    const wrong: Partial<DrawingPlan>[] = [{ days: [] }, { hours: { from: '10:00', to: '09:00' } }, { panels: [] }, { panels: [...good.panels, { id: 'b', title: '第 2 组', interviewers: ['甲'] }] }];
    expect(wrong.map((part) => objectionToPlan({ ...good, ...part }))).toEqual(['至少选一天。', '时间对不上：开始要早过结束。', '每组至少要有一位面试官。', '一位面试官只能在一组里。']);
  });
});
