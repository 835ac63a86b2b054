import { Binary, Long, MaxKey, MinKey, ObjectId } from 'bson';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { countKey, countOf, descending, inOnePiece, KEY_FORM, orderKey, withoutCount } from '../../localcloud/documents/order';
import { SortedKeys } from '../../localcloud/documents/sorted-keys';

const codePoints = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

describe('index keys', () => {
  it('字符串的次序就是 UTF-8 的次序，倒序恰好相反', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '\u0000', '\u0001', '\u007f', '\u0080', '\u07ff', '中', '\uffff', '😀'),
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [orderKey(a), orderKey(b)];
        expect(Math.sign(x < y ? -1 : x > y ? 1 : 0)).toBe(Math.sign(codePoints(a, b)));
        expect(descending(x) < descending(y)).toBe(x > y);
      }),
    );
  });

  it('数的次序就是大小的次序', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        expect(orderKey(a) < orderKey(b)).toBe(a < b);
        expect(descending(orderKey(a)) < descending(orderKey(b))).toBe(a > b);
      }),
    );
  });

  it('键里没有一个字节装不下的字符；末尾的号码取得回来', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.boolean(), (text, count, falls) => {
        const bare = falls ? descending(orderKey(text)) : orderKey(text);
        const key = inOnePiece(bare + countKey(count));
        expect([...key].every((unit) => unit.charCodeAt(0) < 256)).toBe(true);
        expect([withoutCount(key), countOf(key)]).toEqual([bare, count]);
      }),
    );
  });

  // Keys are on people's disks. If this fails, give KEY_FORM another number, and this test the new sum.
  it('键的写法没有变，变了就换号', () => {
    const values = [
      null,
      -1.5,
      -0,
      0,
      7,
      1e300,
      NaN,
      Long.fromNumber(5),
      '',
      'a\u0000b\u0001',
      'é中😀',
      { a: 1, b: ['x'] },
      [1, 'a', []],
      new Binary(Buffer.from('x')),
      new ObjectId('0123456789abcdef01234567'),
      false,
      true,
      new Date(0),
      new Date(-1),
      /^a/i,
      new MinKey(),
      new MaxKey(),
    ];
    const keys = values.map(orderKey).flatMap((key) => [key, descending(key)]);
    const sum = createHash('sha256').update(keys.join('|'), 'latin1').digest('hex').slice(0, 16);
    expect({ form: KEY_FORM, sum }).toEqual({ form: 1, sum: 'de1fe49b460f0125' });
  });
});

describe('an ordered set', () => {
  const key = fc.integer({ min: 0, max: 400 }).map((n) => String(n).padStart(3, '0'));
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constant('insert' as const), keys: fc.array(key, { maxLength: 300 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), keys: fc.array(key, { maxLength: 30 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('look' as const), keys: fc.tuple(key, key) }) },
  );

  it('一次放很多与逐个放一样，随时看都是最后放的', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const model = new Map<string, number>();
        const set = new SortedKeys<number>();
        let value = 0;
        for (const { kind, keys } of [...steps, { kind: 'look' as const, keys: ['000', '999'] }]) {
          if (kind === 'insert')
            for (const one of keys) {
              model.set(one, ++value);
              set.insert(one, value);
            }
          else if (kind === 'delete')
            for (const one of keys) {
              model.delete(one);
              set.delete(one);
            }
          else {
            const [from = '', to = ''] = keys;
            const there = [...model].filter(([one]) => one >= from && one < to).sort(([a], [b]) => (a < b ? -1 : 1));
            const expected = there.map(([, found]) => found);
            expect([...set.ascending(from, to)]).toEqual(expected);
            expect([...set.descending(from, to)]).toEqual([...expected].reverse());
            expect(set.count(from, to)).toBe(expected.length);
          }
        }
      }),
    );
  });

  it('几千个键分在许多页里，仍按次序', () => {
    const keys = Array.from({ length: 20_000 }, (_, n) => String((n * 7919) % 20_000).padStart(5, '0'));
    const set = new SortedKeys<string>();
    for (const one of keys) set.insert(one, one);
    expect([...set.ascending('', '9')]).toEqual([...keys].sort().filter((one) => one < '9'));
    for (const one of keys.slice(0, 5000)) set.delete(one);
    for (const one of keys.slice(0, 300)) set.insert(one, `${one} again`);
    const left = [...keys.slice(5000).map((one) => [one, one]), ...keys.slice(0, 300).map((one) => [one, `${one} again`])];
    const expected = left.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)).map(([, found]) => found);
    expect([...set.ascending('', '9999999')]).toEqual(expected);
  });
});
