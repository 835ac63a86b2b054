import fc from 'fast-check';
import { movedPreference } from '../../domain/season/application';
import { keptWithin, placeUnder, wayMade, type RowBox } from '../../src/season/apply/lift';

/** Rows one below the other, of any heights. */
const stacked = (heights: readonly number[]): RowBox[] => heights.map((height, index) => ({ top: 300 + heights.slice(0, index).reduce((sum, each) => sum + each, 0), height }));

const lists = fc.array(fc.integer({ min: 44, max: 240 }), { minLength: 1, maxLength: 10 }).chain((heights) => fc.record({ rows: fc.constant(stacked(heights)), at: fc.nat(heights.length - 1), by: fc.integer({ min: -3000, max: 3000 }) }));

describe('拖一行', () => {
  it('不出单子；没挪就不换；拖得越远落得越远；落下后一行挨着一行，次序就是放手时看到的', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 400 }), ({ rows, at, by }, more) => {
        const kept = keptWithin(rows, at, by);
        const to = placeUnder(rows, at, kept);
        expect(to >= 0 && to < rows.length).toBe(true);
        expect(placeUnder(rows, at, 0)).toBe(at);
        expect(placeUnder(rows, at, keptWithin(rows, at, by + more))).toBeGreaterThanOrEqual(to);
        expect(placeUnder(rows, at, keptWithin(rows, at, -4000))).toBe(0);
        expect(placeUnder(rows, at, keptWithin(rows, at, 4000))).toBe(rows.length - 1);

        // Those that made way leave exactly the place the row falls into.
        const order = movedPreference(rows.map((_row, index) => String(index)), at, to).map(Number);
        let top = rows[0]?.top ?? 0;
        for (const index of order) {
          const row = rows[index] ?? { top: 0, height: 0 };
          if (index !== at) expect(row.top + wayMade(rows, at, to, index)).toBe(top);
          top += row.height;
        }
      }),
    );
  });

  it('还没量好就拖，什么也不动', () => {
    expect([keptWithin([], 0, 90), placeUnder([], 2, 90), wayMade([], 0, 1, 1) === 0]).toEqual([0, 2, true]);
  });
});
