import fc from 'fast-check';
import { beforeEnd, dayBefore, hourBefore } from '../../../domain/message/reminders';
import { sendingSpan } from '../../../domain/message/timing';
import { fromShanghai, inShanghai, shanghaiDate } from '../../../domain/time/shanghai';

const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
const DAY_MS = 24 * 3600 * 1000;

describe('什么时候提醒', () => {
  it('前一天的提醒总在前一天，早八点以后、晚十点以前，留得出两个小时以上', () => {
    fc.assert(
      fc.property(moment, (startsAt) => {
        const { from, until } = dayBefore(startsAt);
        const theDayBefore = shanghaiDate(startsAt.getTime() - DAY_MS);
        expect([shanghaiDate(from), shanghaiDate(until)]).toEqual([theDayBefore, theDayBefore]);
        expect(inShanghai(from).hour()).toBeGreaterThanOrEqual(8);
        expect(inShanghai(until).format('HH:mm')).toBe('22:00');
        expect(until.getTime() - from.getTime()).toBeGreaterThanOrEqual(2 * 3600 * 1000);
      }),
    );
  });

  it.each([
    ['06:30', '08:00'],
    ['09:30', '09:30'],
    ['19:00', '19:00'],
    ['23:00', '20:00'],
  ])('%s 开始的，前一天 %s 起提醒', (starts, reminded) => {
    expect(dayBefore(fromShanghai('2027-01-23', starts)).from).toEqual(fromShanghai('2027-01-22', reminded));
  });

  it('一小时前的提醒，到开始就没有意义了', () => {
    const startsAt = fromShanghai('2027-01-23', '09:30');
    expect(hourBefore(startsAt)).toEqual({ from: fromShanghai('2027-01-23', '08:30'), until: startsAt });
  });
});

describe('截止以前的提醒', () => {
  it('最多两次，先后有序；都在说过以后、截止以前，剩下的时间不比过去的多；夜里不吵人', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 30 * 24 * 60 }), (until, minutes) => {
        const from = new Date(until.getTime() - minutes * 60_000);
        const times = beforeEnd({ from, until });
        expect(times.length).toBeLessThanOrEqual(2);
        expect([...times].sort((a, b) => a.getTime() - b.getTime())).toEqual(times);
        for (const at of times) {
          expect(at.getTime() - from.getTime()).toBeGreaterThanOrEqual(until.getTime() - at.getTime());
          expect(at < until).toBe(true);
          expect(inShanghai(at).hour()).toBeGreaterThanOrEqual(8);
          expect(inShanghai(at).hour()).toBeLessThan(22);
        }
      }),
    );
  });

  const on = (day: number, time: string): Date => fromShanghai(`2027-01-${day}`, time);
  it.each([
    ['两天的答复时间：前一天一次，三小时前一次', on(21, '15:00'), on(23, '15:00'), [on(22, '15:00'), on(23, '12:00')]],
    ['早上截止的，前一天晚上说', on(20, '18:00'), on(23, '09:00'), [on(22, '09:00'), on(22, '20:00')]],
    ['只有半天：三小时前一次', on(23, '09:00'), on(23, '18:00'), [on(23, '15:00')]],
    ['只有五小时：刚说过，不再说', on(23, '09:00'), on(23, '14:00'), []],
  ])('%s', (_words, from, until, times) => {
    expect(beforeEnd({ from, until })).toEqual(times);
  });
});

describe('微信里的那一份', () => {
  const about = { activityId: 'a', title: '示例', startsAt: fromShanghai('2027-01-23', '09:30').toISOString(), place: '示例厅' };

  it('自己刚办的事，等人答完要不要提醒再发', () => {
    const at = fromShanghai('2027-01-20', '12:00');
    expect(sendingSpan({ kind: 'signedUp', ...about }, at).from.getTime() - at.getTime()).toBe(90_000);
    expect(sendingSpan({ kind: 'promoted', ...about }, at).from).toEqual(at);
  });

  it('“明天”过了半夜就不发，活动开始以后什么也不发', () => {
    const at = fromShanghai('2027-01-22', '10:00');
    expect(sendingSpan({ kind: 'activityTomorrow', ...about }, at).until).toEqual(fromShanghai('2027-01-23'));
    expect(sendingSpan({ kind: 'promoted', ...about }, at).until.toISOString()).toBe(about.startsAt);
  });
});
