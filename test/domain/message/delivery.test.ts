import fc from 'fast-check';
import { settle } from '../../../domain/message/delivery';

const now = new Date('2027-01-20T04:00:00Z');
const refused = (code: number) => ({ kind: 'refused', code, words: 'words' }) as const;

describe('微信答了以后', () => {
  it('发了就是发了；不知道发没发的，不再发', () => {
    expect(settle({ kind: 'sent' }, 1, now, 0)).toEqual({ state: 'sent' });
    expect(settle({ kind: 'unknown', words: 'timeout' }, 1, now, 0)).toEqual({ state: 'unknown', note: 'timeout' });
  });

  it('43101 是本人不要；47003、40037 是我们错了，都不再发', () => {
    expect(settle(refused(43101), 1, now, 0).state).toBe('unwanted');
    expect([47003, 40037, 40003, -604101].map((code) => settle(refused(code), 1, now, 0).state)).toEqual(['failed', 'failed', 'failed', 'failed']);
  });

  it('系统忙就晚点再来，一次比一次晚，错开，最多六次', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (tries, dice) => {
        const settlement = settle(refused(-1), tries, now, dice);
        if (tries >= 6) return expect(settlement.state).toBe('failed');
        if (settlement.state !== 'due') throw new Error('it should be due again');
        const minutes = (settlement.nextAt.getTime() - now.getTime()) / 60_000;
        expect(minutes).toBeGreaterThanOrEqual(Math.min(30, 2 ** tries) / 2);
        expect(minutes).toBeLessThanOrEqual(45);
      }),
    );
    expect(settle(refused(-1), 1, now, 0)).not.toEqual(settle(refused(-1), 1, now, 0.9));
  });
});
