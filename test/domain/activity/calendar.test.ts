import fc from 'fast-check';
import { dayAfter, monthAfter, monthOf, showMonth, spanOfDays, spanOfWeeks, weekOf, weeksOf } from '../../../domain/activity/calendar';
import { icsOf } from '../../../domain/activity/ics';
import { inShanghai, shanghaiDate } from '../../../domain/time/shanghai';

const month = fc.tuple(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 })).map(([year, at]) => `${year}-${String(at).padStart(2, '0')}`);
const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

describe('活动的日历', () => {
  it('一个月的每一天恰好出现一次，每星期从周一到周日，首尾相接', () => {
    fc.assert(
      fc.property(month, (each) => {
        const days = weeksOf(each).flat();
        expect(days.filter((day) => monthOf(day) === each)).toHaveLength(inShanghai(`${each}-01T12:00:00+08:00`).daysInMonth());
        expect(days.every((day, at) => at === 0 || day === dayAfter(days[at - 1] ?? '', 1))).toBe(true);
        expect(inShanghai(`${days[0]}T12:00:00+08:00`).day()).toBe(1);
        expect(days.length % 7).toBe(0);
      }),
    );
  });

  it('任何时刻都在上海的那一天里，那一天在它的星期和月里', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const day = shanghaiDate(at);
        const [ofDay, ofMonth] = [spanOfDays(day, day), spanOfWeeks(monthOf(day))];
        expect(ofDay.from <= at && at < ofDay.to && ofMonth.from <= at && at < ofMonth.to).toBe(true);
        expect(weekOf(day)).toContain(day);
      }),
    );
  });

  it('夜里十一点半还算当天；跨年翻月', () => {
    expect(shanghaiDate('2026-12-31T15:30:00Z')).toBe('2026-12-31');
    expect(shanghaiDate('2026-12-31T16:30:00Z')).toBe('2027-01-01');
    expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1), showMonth('2027-01')]).toEqual(['2027-01', '2026-12', '2027年1月']);
  });
});

/** Reads a file as a calendar would: lines unfolded, then names and values. */
const read = (file: string): Record<string, string> =>
  Object.fromEntries(
    file
      .replace(/\r\n /g, '')
      .split('\r\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );

describe('加到日历的文件', () => {
  const event = { id: 'a-1', title: '名企行', startsAt: new Date('2027-01-23T01:30:00Z'), endsAt: new Date('2027-01-23T03:30:00Z'), place: '创业总部', note: '带身份证' };

  it('时间是 UTC，和上海的钟差八小时', () => {
    expect(read(icsOf(event, new Date('2027-01-01T00:00:00Z')))).toMatchObject({ UID: 'a-1@yangui', DTSTAMP: '20270101T000000Z', DTSTART: '20270123T013000Z', DTEND: '20270123T033000Z', SUMMARY: '名企行' });
  });

  it('什么文字都装得下：每行不过 75 字节，拼回去一字不差，换行和分号不破坏格式', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.stringMatching(/^[\p{Script=Han}；;,\\\n]{0,120}$/u), (title, place) => {
        const file = icsOf({ ...event, title, place }, event.startsAt);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const unescaped = (text = '') => text.replace(/\\(.)/gs, (_, mark: string) => (mark === 'n' ? '\n' : mark));
        expect(unescaped(read(file).LOCATION)).toBe(place);
        expect(unescaped(read(file).SUMMARY)).toBe(title.replace(/\r\n|\r/g, '\n'));
        expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
      }),
    );
  });
});
