import { type Db, type Laboratory, openLaboratory, refusal } from './support/sdk';

/** Every query operator of `db.command`, with an index on the field and without one. */

const rows = [
  {
    _id: 'a',
    n: 1,
    name: '甲',
    tags: ['red', 'blue'],
    at: new Date('2026-06-16T00:00:00Z'),
    deep: { x: 1 },
    marks: [
      { by: 'p', score: 80 },
      { by: 'q', score: 60 },
    ],
  },
  {
    _id: 'b',
    n: 5,
    name: '乙',
    tags: ['blue'],
    at: new Date('2026-06-24T00:00:00Z'),
    deep: { x: null },
    marks: [{ by: 'p', score: 60 }],
  },
  { _id: 'c', n: 10, name: 'ab', tags: [], at: null, deep: {}, marks: [] },
  { _id: 'd', n: '5', name: 'abc', tags: 'red', deep: { x: [1, 2] } },
  { _id: 'e', name: 'Abd', tags: [['red']], n: null, flag: true },
];
const paths = ['n', 'name', 'tags', 'at', 'deep.x', 'marks.score', 'flag'];
const indexes = paths.flatMap((path) => [
  { name: `${path} up`, fields: [{ path, direction: 1 as const }] },
  { name: `${path} down`, fields: [{ path, direction: -1 as const }] },
]);

let lab: Laboratory;
beforeAll(async () => {
  lab = await openLaboratory({ collections: [{ name: 'plain' }, { name: 'indexed', indexes }] });
  for (const name of ['plain', 'indexed']) await lab.db.collection(name).add({ data: rows });
});
afterAll(() => lab.close());

type Case = [title: string, query: (_: Db['command'], db: Db) => object, ids: string];
const cases: Case[] = [
  ['a value', () => ({ n: 5 }), 'b'],
  ['an empty query', () => ({}), 'abcde'],
  ['eq', (_) => ({ n: _.eq(10) }), 'c'],
  ['eq null finds null and missing', (_) => ({ n: _.eq(null) }), 'e'],
  ['a missing field is null', () => ({ at: null }), 'cde'],
  ['neq', (_) => ({ n: _.neq(5) }), 'acde'],
  ['lt keeps to numbers', (_) => ({ n: _.lt(10) }), 'ab'],
  ['lte', (_) => ({ n: _.lte(5) }), 'ab'],
  ['gt', (_) => ({ n: _.gt(1) }), 'bc'],
  ['gte and lt', (_) => ({ n: _.gte(1).and(_.lt(10)) }), 'ab'],
  ['a range of dates', (_) => ({ at: _.gte(new Date('2026-06-17T00:00:00Z')) }), 'b'],
  ['a date', () => ({ at: new Date('2026-06-16T00:00:00Z') }), 'a'],
  ['a range of texts', (_) => ({ name: _.gt('ab').and(_.lt('b')) }), 'd'],
  ['in', (_) => ({ n: _.in([1, '5', null]) }), 'ade'],
  ['nin', (_) => ({ n: _.nin([1, '5', null]) }), 'bc'],
  ['an element of an array', () => ({ tags: 'red' }), 'ad'],
  ['a whole array', () => ({ tags: ['blue'] }), 'b'],
  ['an empty array', () => ({ tags: [] }), 'c'],
  ['an array in an array', () => ({ tags: ['red'] }), 'e'],
  ['all', (_) => ({ tags: _.all(['red', 'blue']) }), 'a'],
  ['size', (_) => ({ tags: _.size(1) }), 'be'],
  ['elemMatch on objects', (_) => ({ marks: _.elemMatch({ by: 'p', score: _.gte(80) }) }), 'a'],
  ['elemMatch on values', (_) => ({ tags: _.elemMatch(_.eq('red')) }), 'a'],
  ['a path through an array', () => ({ 'marks.score': 60 }), 'ab'],
  ['two bounds met by different elements', (_) => ({ 'marks.score': _.gt(70).and(_.lt(70)) }), 'a'],
  ['a position in an array', () => ({ 'marks.0.score': 60 }), 'b'],
  ['exists', (_) => ({ at: _.exists(true) }), 'abc'],
  ['not exists', (_) => ({ at: _.exists(false) }), 'de'],
  ['no element yet', (_) => ({ 'marks.0': _.exists(false) }), 'cde'],
  ['mod', (_) => ({ n: _.mod(5, 0) }), 'bc'],
  ['a nested object as path', () => ({ deep: { x: 1 } }), 'ad'],
  ['a nested null', () => ({ deep: { x: null } }), 'bce'],
  ['and', (_) => _.and([{ tags: 'blue' }, { n: _.gt(1) }]), 'b'],
  ['or of queries', (_) => _.or([{ n: 1 }, { name: 'abc' }]), 'ad'],
  ['or on one field', (_) => ({ n: _.or(_.eq(1), _.gt(9)) }), 'ac'],
  ['nor', (_) => _.nor([{ n: 1 }, { tags: 'blue' }]), 'cde'],
  ['not', (_) => ({ n: _.not(_.gt(4)) }), 'ade'],
  ['not elemMatch', (_) => ({ marks: _.not(_.elemMatch({ score: _.lt(70) })) }), 'cde'],
  ['a pattern', () => ({ name: /^ab/ }), 'cd'],
  ['a pattern without case', (_, db) => ({ name: db.RegExp({ regexp: '^ab', options: 'i' }) }), 'cde'],
  ['a pattern in Chinese', () => ({ name: /甲/ }), 'a'],
  ['a pattern with an optional last letter', () => ({ name: /^abc?$/ }), 'cd'],
  ['a pattern with alternatives', () => ({ name: /^ab$|^甲/ }), 'ac'],
  ['true', () => ({ flag: true }), 'e'],
  ['neq true', (_) => ({ flag: _.neq(true) }), 'abcd'],
  ['an expression', (_) => (_ as unknown as { expr(value: object): object }).expr({ $eq: ['$deep.x', 1] }), 'a'],
];

describe('查询', () => {
  it.each(cases)('%s', async (_title, query, ids) => {
    const asked = query(lab.db.command, lab.db);
    for (const name of ['plain', 'indexed']) {
      const { data } = await lab.db.collection(name).where(asked).get();
      expect(
        data
          .map((row) => row._id)
          .sort()
          .join(''),
      ).toBe(ids);
      expect(await lab.db.collection(name).where(asked).count()).toMatchObject({ total: ids.length });
    }
  });

  it.each([
    ['n', 'asc', 'eabcd'],
    ['n', 'desc', 'dcbae'],
    ['name', 'asc', 'ecdba'],
    ['at', 'desc', 'bacde'],
    ['tags', 'asc', 'cabde'],
    ['tags', 'desc', 'eadbc'],
  ] as const)('orders by %s %s: kinds one after another, arrays by least or greatest', async (path, direction, ids) => {
    for (const name of ['plain', 'indexed']) {
      const { data } = await lab.db.collection(name).orderBy(path, direction).get();
      expect(data.map((row) => row._id).join('')).toBe(ids);
    }
  });

  it('skips and limits within an order', async () => {
    const { data } = await lab.db.collection('indexed').orderBy('n', 'desc').skip(1).limit(2).get();
    expect(data.map((row) => row._id)).toEqual(['c', 'b']);
  });

  it('returns the fields asked for, and _id unless refused', async () => {
    const { data } = await lab.db.collection('plain').where({ _id: 'a' }).field({ n: true, 'deep.x': 1 }).get();
    expect(data).toEqual([{ _id: 'a', n: 1, deep: { x: 1 } }]);
    const without = await lab.db.collection('plain').where({ _id: 'a' }).field({ marks: false, tags: 0, at: false }).get();
    expect(without.data).toEqual([{ _id: 'a', n: 1, name: '甲', deep: { x: 1 } }]);
  });

  it('returns slices and matching elements of arrays', async () => {
    const project = (lab.db.command as unknown as { project: { slice(n: unknown): unknown; elemMatch(q: object): unknown } })
      .project;
    const sliced = await lab.db
      .collection('plain')
      .where({ _id: 'a' })
      .field({ tags: project.slice(1), n: 1 })
      .get();
    expect(sliced.data[0]).toMatchObject({ _id: 'a', n: 1, tags: ['red'] });
    const matched = await lab.db
      .collection('plain')
      .doc('a')
      .field({ marks: project.elemMatch({ by: 'q' }) })
      .get();
    expect(matched.data).toEqual({ _id: 'a', marks: [{ by: 'q', score: 60 }] });
  });

  it('gives dates back as dates', async () => {
    const { data } = await lab.db.collection('plain').doc('a').get();
    expect(new Date(String(data.at)).toISOString()).toBe('2026-06-16T00:00:00.000Z');
    expect(Object.prototype.toString.call(data.at)).toBe('[object Date]');
  });

  it('names an operator it does not know', async () => {
    const refused = await refusal(
      lab.db
        .collection('plain')
        .where({ n: { $nonsense: 1 } })
        .get(),
    );
    expect(refused).toMatchObject({ errCode: -502002, errMsg: expect.stringContaining('$nonsense') });
  });

  it.each([
    ['$and of nothing', (_: Db['command']) => _.and([])],
    ['$or of nothing', (_: Db['command']) => _.or([])],
    ['$size of a fraction', (_: Db['command']) => ({ tags: _.size(1.5) })],
  ])('refuses %s', async (_title, query) => {
    expect((await refusal(lab.db.collection('plain').where(query(lab.db.command)).get())).errCode).toBe(-502002);
  });

  it("runs nobody's JavaScript inside a query", async () => {
    expect((await refusal(lab.db.collection('plain').where({ $where: 'true' }).get())).errCode).toBe(-502002);
  });
});
