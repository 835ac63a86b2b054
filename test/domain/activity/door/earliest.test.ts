import fc from 'fast-check';
import { earliest, isEarlier, type LetIn } from '../../../../domain/activity/door/earliest';

const scans = fc.uniqueArray(
  fc.record({ scanId: fc.string({ minLength: 1, maxLength: 3 }), at: fc.integer({ min: 0, max: 5 }).map((second) => new Date(second * 1000)) }),
  { selector: ({ scanId }) => scanId, minLength: 1, maxLength: 8 },
);

describe('两个门都放进来的票，哪一次算', () => {
  it('不管先后顺序、重复几遍，一个一个收到的和一次收齐的，算的是同一次', () => {
    const order = fc.tuple(scans, fc.array(fc.nat(), { maxLength: 30 }));
    fc.assert(
      fc.property(order, ([all, picks]) => {
        const arriving = [...picks.flatMap((pick) => all[pick % all.length] ?? []), ...all];
        let counts: LetIn | undefined;
        for (const scan of arriving) if (!counts || isEarlier(scan, counts)) counts = scan;
        expect(counts).toEqual(earliest(all));
      }),
    );
  });

  it('更早的算；同一时刻，名字小的算', () => {
    const one = { scanId: 'a', at: new Date(1000) };
    expect(earliest([{ scanId: 'b', at: new Date(2000) }, one])).toBe(one);
    expect(earliest([{ scanId: 'b', at: new Date(1000) }, one])).toBe(one);
    expect(earliest([])).toBeUndefined();
  });
});
