import fc from 'fast-check';
import { attendanceOf, type Recorded } from '../../../domain/activity/attendance';
import { certificateCode, hoursBetween, isCertificateOf, maskedName, ticketOfCertificate } from '../../../domain/activity/certificate';
import { summaryOf, type FeedbackTag, type Stars } from '../../../domain/activity/feedback';
import { holidaysAround } from '../../../domain/activity/report';
import { isMaterialUrl } from '../../../domain/activity/material';
import { together } from '../../../domain/activity/series';
import { base32Alphabet } from '../../../domain/text/base32';

const key = 'a ticket key for tests, not a secret at all';
const letters = (length: number) => fc.array(fc.constantFrom(...base32Alphabet), { minLength: length, maxLength: length }).map((each) => each.join(''));
const attended = fc.record({ activityId: fc.stringMatching(/^[a-z]{1,8}$/), personId: fc.stringMatching(/^[a-z]{1,8}$/), ticket: letters(8) });

describe('参加证明的编号', () => {
  it('自己的认得出，照着读、小写、带空格也认得出；是谁的票就指向谁的票', () => {
    fc.assert(
      fc.property(attended, (whose) => {
        const code = certificateCode(key, whose);
        const read = (code.match(/.{4}/g) ?? []).join(' ').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect([ticketOfCertificate(read), isCertificateOf(read, key, whose)]).toEqual([whose.ticket, true]);
      }),
    );
  });

  it('编的、改一个字的、别的场、别的人、别的密钥，一个也不认', () => {
    fc.assert(
      fc.property(attended, attended, letters(16), fc.nat(15), letters(1), (whose, other, forged, at, letter) => {
        const code = certificateCode(key, whose);
        const changed = `${code.slice(0, at)}${letter}${code.slice(at + 1)}`;
        expect(isCertificateOf(changed, key, whose)).toBe(changed === code);
        expect(isCertificateOf(forged, key, whose)).toBe(forged === code);
        expect(isCertificateOf(code, key, { ...whose, activityId: `${whose.activityId}x` })).toBe(false);
        expect(isCertificateOf(code, key, { ...whose, personId: `${whose.personId}x` })).toBe(false);
        expect(isCertificateOf(code, `${key}!`, whose)).toBe(false);
        expect(isCertificateOf(certificateCode(key, other), key, whose)).toBe(JSON.stringify(other) === JSON.stringify(whose));
      }),
    );
  });

  it('不成样子的，连票都指不出来', () => {
    for (const text of ['', '7Q4M', 'U'.repeat(16), '7'.repeat(17), '__proto__', '7Q4M92KX3FJ8A5T!']) expect(ticketOfCertificate(text)).toBeUndefined();
  });

  it('姓名只露两头，时长按半小时算', () => {
    expect([maskedName('示例学'), maskedName('示例'), maskedName('示例学生 01'), maskedName('')]).toEqual(['示*学', '示*', '示*1', '*']);
    const from = new Date('2027-01-23T01:30:00Z');
    expect([120, 95, 10, 0].map((minutes) => hoursBetween(from, new Date(from.getTime() + minutes * 60_000)))).toEqual([2, 1.5, 0.5, 0.5]);
  });
});

describe('到没到', () => {
  const states: Recorded['state'][] = ['confirmed', 'offered', 'waiting', 'attended', 'cancelled', 'lapsed'];
  const record = fc.record({ state: fc.constantFrom(...states), personId: fc.constantFrom('student', 'walk-in_scan') });
  const activity = fc.record({ closedAt: fc.option(fc.constant(new Date(0)), { nil: undefined }), calledOff: fc.option(fc.constant({}), { nil: undefined }) });

  it('只有办成了、收了尾的活动里，有座没来的才是“没来”；来了的永远不是', () => {
    fc.assert(
      fc.property(record, activity, (who, { closedAt, calledOff }) => {
        const attendance = attendanceOf(who, { ...(closedAt && { closedAt }), ...(calledOff && { calledOff }) });
        expect(attendance === 'absent').toBe(who.state === 'confirmed' && closedAt !== undefined && calledOff === undefined);
        expect(['attended', 'walkedIn'].includes(attendance)).toBe(who.state === 'attended');
      }),
    );
  });
});

describe('报告的日子', () => {
  it('放假的时候是这个假期，平时是上一个；二月有几天就到几号', () => {
    const on = (day: string) => holidaysAround(new Date(`${day}T04:00:00Z`));
    expect([on('2028-01-09'), on('2028-01-10'), on('2028-08-31'), on('2028-12-01')]).toEqual([
      { from: '2027-07-01', to: '2027-08-31' },
      { from: '2028-01-10', to: '2028-02-29' },
      { from: '2028-07-01', to: '2028-08-31' },
      { from: '2028-07-01', to: '2028-08-31' },
    ]);
  });
});

describe('系列', () => {
  it('同一个系列的挨在一起，站在最先的那一场后面；一场不多，一场不少', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom('a', 'b'))), (series) => {
        const all = series.map((each, id) => ({ id, series: each }));
        const shown = together(all);
        expect([...shown].sort((one, other) => one.id - other.id)).toEqual(all);
        const names = shown.map((each) => each.series ?? `alone-${each.id}`);
        expect(names.filter((name, at) => name !== names[at - 1]).length).toBe(new Set(names).size);
      }),
    );
  });
});

describe('评价', () => {
  const given = fc.array(fc.record({ stars: fc.constantFrom<Stars>(1, 2, 3, 4, 5), tags: fc.uniqueArray(fc.constantFrom<FeedbackTag>('clear', 'slow', 'short')) }), { maxLength: 30 });

  it('不到三个人不出结果；出了，人数、平均和分布对得上，没人选的标签不列', () => {
    fc.assert(
      fc.property(given, (said) => {
        const tags = said.flatMap((each) => each.tags.map((tag) => ({ tag, count: 1 })));
        const byTag = (['clear', 'slow', 'short'] as const).map((tag) => ({ tag, count: tags.filter((each) => each.tag === tag).length }));
        const summary = summaryOf({ stars: said.map(({ stars }) => ({ stars, count: 1 })), tags: byTag });
        if (said.length < 3) return expect(summary).toBeUndefined();
        expect(summary?.count).toBe(said.length);
        expect(summary?.distribution.reduce((sum, each) => sum + each, 0)).toBe(said.length);
        expect(Math.abs((summary?.mean ?? 0) - said.reduce((sum, { stars }) => sum + stars, 0) / said.length)).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(summary?.tags.every(({ count }, at) => count > 0 && count <= (summary.tags[at - 1]?.count ?? Infinity))).toBe(true);
      }),
    );
  });

  it('资料只收打得开、看得清去哪里的网址', () => {
    for (const url of ['https://example.com', 'https://pan.example.com/s/1?pwd=ab#x', 'https://example.com:8443/a']) expect(isMaterialUrl(url)).toBe(true);
    for (const url of ['http://example.com', 'https://', 'javascript:alert(1)', 'https://user:pw@example.com/', 'https://localhost/', 'https://example.com/a b', 'https://例子.com/']) expect(isMaterialUrl(url)).toBe(false);
  });
});
