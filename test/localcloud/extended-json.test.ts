import { Binary, BSONRegExp, Decimal128, EJSON, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { formatAnswer, formatForDisk, parseExtended } from '../../localcloud/documents/extended';

const now = new Date('2025-06-01T00:00:00.000Z');

/** Names a document may have: the cloud refuses `$` and `__proto__`, the library takes `_bsontype` for its own. */
const name = fc
  .oneof(
    fc.string({ maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom('constructor', '1', '_id', '姓名'),
  )
  .filter((text) => !/^\$|\u0000|^__proto__$|^_bsontype$/.test(text));

const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(-0, 2 ** 31, -(2 ** 31), 2 ** 53, 2 ** 63, 1e300, NaN, Infinity, -Infinity),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
);
const rareLeaf = fc.oneof(
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 9 }).map((bytes) => new Binary(bytes)),
  fc.constantFrom('1.50', '-0', 'NaN').map((text) => Decimal128.fromString(text)),
  fc.constantFrom(new Timestamp({ t: 1, i: 2 })),
);

const treeOf = (leaves: fc.Arbitrary<unknown>) =>
  fc.letrec<{ value: unknown; document: Record<string, unknown> }>((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, leaves, fc.array(tie('value'), { maxLength: 4 }), tie('document')),
    document: fc.dictionary(name, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  })).document;

const common = treeOf(leaf);
const any = treeOf(fc.oneof({ weight: 6, arbitrary: leaf }, { weight: 1, arbitrary: rareLeaf }));

/** jest takes a field named `constructor` for the object's kind. */
const expectSame = (found: unknown, expected: unknown) =>
  expect({ found, same: isDeepStrictEqual(found, expected) }).toMatchObject({ same: true });

describe('Extended JSON, read and written as the bson library does', () => {
  it('写出的文字与官方库逐字相同', () => {
    fc.assert(fc.property(any, (value) => expect(formatAnswer(value)).toBe(EJSON.stringify(value, { relaxed: false }))));
  });

  it('读入的值与官方库相同，规范写法与宽松写法都一样', () => {
    fc.assert(
      fc.property(any, fc.boolean(), (value, relaxed) => {
        const text = EJSON.stringify(value, { relaxed });
        expectSame(parseExtended(text, now), EJSON.parse(text));
      }),
    );
  });

  it('写到磁盘的文字读回来就是原来的值：负零、非数、日期、任何字符', () => {
    fc.assert(fc.property(common, (value) => expectSame(parseExtended(formatForDisk(value), now), value)));
  });

  it('少见的类型从磁盘读回来也不变', () => {
    fc.assert(
      fc.property(any, (value) => {
        const back = parseExtended(formatForDisk(value), now);
        expect(formatAnswer(back)).toBe(formatAnswer(value));
      }),
    );
  });

  it.each([
    ['{"$date":"2025-06-01T08:00:00+08:00"}'],
    ['{"$date":1748736000000}'],
    ['{"a":{"$numberLong":"9007199254740993"}}'],
    ['{"a":{"$numberInt":"12"},"$or":[{"b":{"$gt":{"$numberDouble":"1.5"}}}]}'],
    ['{"a":{"$numberInt":"12","$numberDouble":"3"}}'],
    ['{"a":{"$date":null}}'],
    ['{"a":{"$undefined":true},"b":{"$minKey":1}}'],
    ['{"a":{"$ref":"jobs","$id":{"$oid":"0123456789abcdef01234567"}}}'],
    ['[1,{"$oid":"0123456789abcdef01234567"}]'],
    ['"text"'],
  ])('%s 的意思与官方库相同', (text) => expect(parseExtended(text, now)).toStrictEqual(EJSON.parse(text)));

  it.each([['{"a":'], ['{"a":{"$oid":"short"}}'], ['{"a":{"$numberLong":"x"}}'], ['{"a\\u0000b":1}'], ['{"a":{"$date":true}}']])(
    '官方库不肯读的 %s 也不读',
    (text) => {
      expect(() => EJSON.parse(text)).toThrow();
      expect(() => parseExtended(text, now)).toThrow();
    },
  );

  it('正则成为 RegExp，服务端时间成为到达的时刻加上偏移', () => {
    const pattern = EJSON.stringify({ a: new BSONRegExp('^x', 'i') }, { relaxed: false });
    expect(parseExtended(pattern, now)).toStrictEqual({ a: /^x/i });
    const later = { at: new Date(now.getTime() + 60_000) };
    expect(parseExtended('{"at":{"$tcb_server_date":{"offset":60000}}}', now)).toStrictEqual(later);
    expect(parseExtended('{"at":{"$tcb_server_date":{"offset":{"$numberInt":"60000"}}}}', now)).toStrictEqual(later);
    const beside = parseExtended('{"p":{"$regex":"x","$options":""},"at":{"$tcb_server_date":{"offset":60000}}}', now);
    expect(beside).toStrictEqual({ p: /x/, ...later });
  });

  it('没有值的字段在磁盘上仍然没有', () => {
    expect(parseExtended(formatForDisk({ a: undefined, b: [undefined] }), now)).toStrictEqual({ b: [null] });
  });
});
