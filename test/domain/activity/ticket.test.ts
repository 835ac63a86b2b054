import fc from 'fast-check';
import {
  CODE_STEP_SECONDS,
  judgeCode,
  readTicketCode,
  secondsLeft,
  showTicketNumber,
  ticketCode,
  ticketKey,
  ticketNumber,
  type CodeSource,
} from '../../../domain/activity/ticket';

const MASTER = 'a master key of a deployment, long enough';
const dice = fc.uint8Array({ minLength: 5, maxLength: 5 });
const moment = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true });
const later = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);

const scan = (code: string) => {
  const read = readTicketCode(code, 'scanned');
  if (read?.kind !== 'rotating') throw new Error(`${code} is not a rotating code`);
  return read;
};

describe('入场码', () => {
  it('当场扫是真的；隔了一分半的截图作废', () => {
    fc.assert(
      fc.property(dice, moment, (bytes, now) => {
        const number = ticketNumber(bytes);
        const key = ticketKey(MASTER, 'activity-1', number);
        const code = scan(ticketCode(key, number, now));
        expect(code.number).toBe(number);
        expect(judgeCode(code, key, now)).toBe('genuine');
        expect(judgeCode(code, key, later(now, CODE_STEP_SECONDS))).toBe('genuine');
        expect(judgeCode(code, key, later(now, 3 * CODE_STEP_SECONDS))).toBe('stale');
        expect(judgeCode(code, key, later(now, -3 * CODE_STEP_SECONDS))).toBe('stale');
      }),
    );
  });

  it('改动任何一个字符都不会被当成真码', () => {
    fc.assert(
      fc.property(dice, moment, fc.nat(), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ:*'), (bytes, now, where, letter) => {
        const number = ticketNumber(bytes);
        const code = ticketCode(ticketKey(MASTER, 'activity-1', number), number, now);
        const at = where % code.length;
        const forged = code.slice(0, at) + letter + code.slice(at + 1);
        fc.pre(forged !== code);
        const read = readTicketCode(forged, 'scanned');
        if (read?.kind !== 'rotating') return;
        expect(judgeCode(read, ticketKey(MASTER, 'activity-1', read.number), now)).not.toBe('genuine');
      }),
      { numRuns: 3000 },
    );
  });

  it('别场活动的钥匙、别的部署的钥匙都认不得它', () => {
    fc.assert(
      fc.property(dice, moment, (bytes, now) => {
        const number = ticketNumber(bytes);
        const code = scan(ticketCode(ticketKey(MASTER, 'activity-1', number), number, now));
        expect(judgeCode(code, ticketKey(MASTER, 'activity-2', number), now)).toBe('forged');
        expect(judgeCode(code, ticketKey(`${MASTER}?`, 'activity-1', number), now)).toBe('forged');
      }),
    );
  });

  it('手输备用码：大小写、空格、O 当 0、I 当 1 都认', () => {
    fc.assert(
      fc.property(dice, (bytes) => {
        const number = ticketNumber(bytes);
        const sloppy = ` ${showTicketNumber(number).toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l')} `;
        expect(readTicketCode(sloppy, 'typed')).toEqual({ kind: 'typed', number });
      }),
    );
  });

  it('备用码画成二维码再扫，不算入场码；入场码也不能当备用码输', () => {
    fc.assert(
      fc.property(dice, moment, (bytes, now) => {
        const number = ticketNumber(bytes);
        expect(readTicketCode(number, 'scanned')).toBeUndefined();
        expect(readTicketCode(ticketCode(MASTER, number, now), 'typed')).toBeUndefined();
      }),
    );
  });

  it('乱七八糟的文字读不成码，也不会出错', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 });
    const source = fc.constantFrom<CodeSource>('scanned', 'typed');
    fc.assert(fc.property(anything, source, (text, how) => expect(['rotating', 'typed', undefined]).toContain(readTicketCode(text, how)?.kind)));
    expect(readTicketCode('https://example.org', 'scanned')).toBeUndefined();
    expect(readTicketCode('A'.repeat(10_000), 'typed')).toBeUndefined();
  });

  it('倒数的秒数在 1 到 30 之间，归零时换码', () => {
    fc.assert(
      fc.property(dice, moment, (bytes, now) => {
        const left = secondsLeft(now);
        expect(left).toBeGreaterThanOrEqual(1);
        expect(left).toBeLessThanOrEqual(CODE_STEP_SECONDS);
        const number = ticketNumber(bytes);
        expect(ticketCode(MASTER, number, later(now, left))).not.toBe(ticketCode(MASTER, number, now));
      }),
    );
  });
});
