import { type Db, type Laboratory, openLaboratory, refusal, type Row } from './support/sdk';

/** Every update operator of `db.command`, on a document and on what a query finds. */

let lab: Laboratory;
let count = 0;
beforeAll(async () => {
  lab = await openLaboratory({
    collections: [
      {
        name: 'things',
        indexes: [
          {
            name: 'byCode',
            unique: true,
            fields: [
              { path: 'code', direction: 1 },
              { path: 'kind', direction: 1 },
            ],
          },
          { name: 'byTags', fields: [{ path: 'tags', direction: 1 }] },
        ],
      },
    ],
  });
});
afterAll(() => lab.close());

const things = () => lab.db.collection('things');

/** Stores a document, changes it, and gives back what is there then, without its id. */
const after = async (before: Row, change: (_: Db['command'], db: Db) => object): Promise<Row> => {
  const id = `thing ${count++}`;
  await things().add({ data: { _id: id, code: id, ...before } });
  await things()
    .doc(id)
    .update({ data: change(lab.db.command, lab.db) });
  const { data } = await things().doc(id).get();
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== '_id' && name !== 'code'));
};

type Case = [title: string, before: Row, change: (_: Db['command'], db: Db) => object, expected: Row];
const cases: Case[] = [
  ['sets fields', { a: 1 }, () => ({ a: 2, b: 'x' }), { a: 2, b: 'x' }],
  ['sets nested fields without touching their siblings', { a: { x: 1, y: 2 } }, () => ({ a: { x: 9 } }), { a: { x: 9, y: 2 } }],
  ['makes the objects on the way', {}, () => ({ 'a.b.c': 1 }), { a: { b: { c: 1 } } }],
  ['replaces an object with set', { a: { x: 1, y: 2 } }, (_) => ({ a: _.set({ z: 3 }) }), { a: { z: 3 } }],
  ['sets an element by position', { a: [1, 2, 3] }, () => ({ 'a.1': 9 }), { a: [1, 9, 3] }],
  ['sets a field of an element', { a: [{ n: 1 }, { n: 2 }] }, () => ({ 'a.1.n': 9 }), { a: [{ n: 1 }, { n: 9 }] }],
  ['removes a field', { a: 1, b: 2 }, (_) => ({ a: _.remove() }), { b: 2 }],
  ['removes a nested field', { a: { x: 1, y: 2 } }, (_) => ({ 'a.x': _.remove() }), { a: { y: 2 } }],
  ['inc', { n: 5 }, (_) => ({ n: _.inc(-2) }), { n: 3 }],
  ['inc from nothing', {}, (_) => ({ n: _.inc(1) }), { n: 1 }],
  ['mul', { n: 5 }, (_) => ({ n: _.mul(3) }), { n: 15 }],
  ['mul from nothing', {}, (_) => ({ n: _.mul(3) }), { n: 0 }],
  ['min keeps the smaller', { n: 5, m: 5 }, (_) => ({ n: _.min(3), m: _.min(9) }), { n: 3, m: 5 }],
  ['max keeps the larger', { n: 5, m: 5 }, (_) => ({ n: _.max(3), m: _.max(9) }), { n: 5, m: 9 }],
  ['rename', { old: 1 }, (_) => ({ old: _.rename('fresh') }), { fresh: 1 }],
  ['bit', { n: 5 }, (_) => ({ n: _.bit({ and: 6 } as unknown as number) }), { n: 4 }],
  ['push one', { a: [1] }, (_) => ({ a: _.push([2]) }), { a: [1, 2] }],
  ['push makes the array', {}, (_) => ({ a: _.push([1, 2]) }), { a: [1, 2] }],
  ['push in order, cut', { a: [5, 1] }, (_) => ({ a: _.push({ each: [3], sort: 1, slice: 2 }) }), { a: [1, 3] }],
  [
    'push objects in order of a field',
    { a: [{ n: 2 }] },
    (_) => ({ a: _.push({ each: [{ n: 3 }, { n: 1 }], sort: { n: -1 } }) }),
    { a: [{ n: 3 }, { n: 2 }, { n: 1 }] },
  ],
  ['push at a position', { a: [1, 4] }, (_) => ({ a: _.push({ each: [2, 3], position: 1 }) }), { a: [1, 2, 3, 4] }],
  ['push keeps the last ones', { a: [1, 2] }, (_) => ({ a: _.push({ each: [3], slice: -2 }) }), { a: [2, 3] }],
  ['unshift', { a: [3] }, (_) => ({ a: _.unshift([1, 2]) }), { a: [1, 2, 3] }],
  ['pop', { a: [1, 2] }, (_) => ({ a: _.pop() }), { a: [1] }],
  ['shift', { a: [1, 2] }, (_) => ({ a: _.shift() }), { a: [2] }],
  ['pull a value', { a: [1, 2, 1] }, (_) => ({ a: _.pull(1) }), { a: [2] }],
  ['pull by condition', { a: [1, 5, 9] }, (_) => ({ a: _.pull({ $gt: 4 }) }), { a: [1] }],
  [
    'pull objects',
    {
      a: [
        { k: 1, n: 1 },
        { k: 2, n: 1 },
      ],
    },
    (_) => ({ a: _.pull({ k: 1 }) }),
    { a: [{ k: 2, n: 1 }] },
  ],
  ['pullAll', { a: [1, 2, 3, 1] }, (_) => ({ a: _.pullAll([1, 3]) }), { a: [2] }],
  ['addToSet', { a: [1], b: [1] }, (_) => ({ a: _.addToSet(1), b: _.addToSet(2) }), { a: [1], b: [1, 2] }],
  ['several operators at once', { n: 1, a: [1] }, (_) => ({ n: _.inc(1), a: _.push([2]), s: 'x' }), { n: 2, a: [1, 2], s: 'x' }],
];

describe('更新', () => {
  it.each(cases)('%s', async (_title, before, change, expected) => {
    expect(await after(before, change)).toEqual(expected);
  });

  it("puts the server's time, with an offset in ms", async () => {
    const { now, later } = await after({}, (_, db) => ({ now: db.serverDate(), later: db.serverDate({ offset: 60_000 }) }));
    expect(Number(later) - Number(now)).toBe(60_000);
    expect(Math.abs(Date.now() - Number(now))).toBeLessThan(60_000);
  });

  it('the positional $ is the element the query matched', async () => {
    await things().add({
      data: {
        _id: 'p',
        code: 'p',
        list: [
          { k: 'a', n: 1 },
          { k: 'b', n: 2 },
        ],
      },
    });
    await things()
      .where({ _id: 'p', 'list.k': 'b' })
      .update({ data: { 'list.$.n': lab.db.command.inc(10) } });
    expect((await things().doc('p').get()).data.list).toEqual([
      { k: 'a', n: 1 },
      { k: 'b', n: 12 },
    ]);
    await things()
      .where({ _id: 'p', list: lab.db.command.elemMatch({ k: 'a', n: 1 }) })
      .update({ data: { 'list.$.n': 7 } });
    expect((await things().doc('p').get()).data.list).toEqual([
      { k: 'a', n: 7 },
      { k: 'b', n: 12 },
    ]);
  });

  it.each([
    ['a field inside null', { a: null }, () => ({ 'a.b': 1 }), "Cannot create field 'b' in element"],
    ['a field inside a text', { a: 'x' }, () => ({ 'a.b': 1 }), "Cannot create field 'b' in element"],
    ['inc of a text', { n: 'x' }, (_: Db['command']) => ({ n: _.inc(1) }), 'non-numeric type'],
    ['inc by a text', { n: 1 }, (_: Db['command']) => ({ n: _.inc('2' as unknown as number) }), 'non-numeric argument'],
    [
      'an operator where none is understood',
      { a: 1 },
      () => ({ a: { $nonsense: 1 } }),
      "prefixed field '$nonsense' in 'a.$nonsense'",
    ],
    ['bits of a fraction', { n: 5.5 }, (_: Db['command']) => ({ n: _.bit({ or: 2 } as unknown as number) }), 'non-integral type'],
    ['push to a number', { a: 1 }, (_: Db['command']) => ({ a: _.push([1]) }), 'must be an array'],
  ] as const)('refuses %s', async (_title, before, change, words) => {
    const refused = await refusal(after({ ...before }, change));
    expect(refused).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining(words) });
  });

  it('counts what really changed', async () => {
    await things().add({ data: [1, 2, 3].map((n) => ({ _id: `c${n}`, code: `c${n}`, group: 'count', n })) });
    const group = things().where({ group: 'count' });
    expect((await group.update({ data: { n: 2 } })).stats.updated).toBe(2);
    expect((await group.update({ data: { n: 2 } })).stats.updated).toBe(0);
    expect(
      (
        await things()
          .where({ group: 'nobody' })
          .update({ data: { n: 2 } })
      ).stats.updated,
    ).toBe(0);
    expect(
      (
        await things()
          .doc('nobody')
          .update({ data: { n: 2 } })
      ).stats.updated,
    ).toBe(0);
  });

  it('changes or removes one when multi is false', async () => {
    await things().add({ data: [1, 2].map((n) => ({ _id: `m${n}`, code: `m${n}`, group: 'multi' })) });
    expect(
      (
        await things()
          .where({ group: 'multi' })
          .update({ data: { hit: true }, multi: false })
      ).stats.updated,
    ).toBe(1);
    expect((await things().where({ group: 'multi' }).remove({ multi: false })).stats.removed).toBe(1);
    expect((await things().where({ group: 'multi' }).remove()).stats.removed).toBe(1);
  });

  it('set makes a document or replaces it whole', async () => {
    expect(
      (
        await things()
          .doc('s')
          .set({ data: { code: 's', a: 1 } })
      ).stats,
    ).toEqual({ updated: 0, created: 1 });
    expect(
      (
        await things()
          .doc('s')
          .set({ data: { code: 's', b: 2 } })
      ).stats,
    ).toEqual({ updated: 1, created: 0 });
    expect((await things().doc('s').get()).data).toEqual({ _id: 's', code: 's', b: 2 });
  });

  it('refuses a second document with an _id, or with the keys of a unique index', async () => {
    await things().add({ data: { _id: 'u', code: 'u', kind: 1 } });
    expect(await refusal(things().add({ data: { _id: 'u', code: 'other' } }))).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('E11000 duplicate key error'),
    });
    expect((await refusal(things().add({ data: { _id: 'v', code: 'u', kind: 1 } }))).errMsg).toContain('byCode');
    await things().add({ data: { _id: 'w', code: 'u', kind: 2 } });
    expect(
      (
        await refusal(
          things()
            .doc('w')
            .update({ data: { kind: 1 } }),
        )
      ).errMsg,
    ).toContain('E11000');
    expect(
      (
        await refusal(
          things()
            .where({ code: 'u' })
            .update({ data: { kind: 3 } }),
        )
      ).errMsg,
    ).toContain('E11000');
  });

  it('in a unique index two missing fields are equal', async () => {
    await things().add({ data: { _id: 'n1' } });
    expect((await refusal(things().add({ data: { _id: 'n2' } }))).errMsg).toContain('E11000');
  });

  it('inserts in order up to the one that is refused', async () => {
    const refused = await refusal(
      things().add({
        data: [
          { _id: 'o1', code: 'o1' },
          { _id: 'o1', code: 'o1' },
          { _id: 'o2', code: 'o2' },
        ],
      }),
    );
    expect(refused.errMsg).toContain('E11000');
    expect(
      (
        await things()
          .where({ code: lab.db.command.in(['o1', 'o2']) })
          .get()
      ).data,
    ).toHaveLength(1);
  });

  it('makes ids, and keeps numbers and texts apart as ids', async () => {
    const { _id } = await things().add({ data: { code: 'made' } });
    expect(_id).toMatch(/^[0-9a-f]{32}$/);
    const { _ids } = await things().add({
      data: [
        { _id: 1, code: 'number' },
        { _id: '1', code: 'text' },
      ],
    });
    expect(_ids).toEqual([1, '1']);
    expect((await things().doc(1).get()).data.code).toBe('number');
    expect((await things().doc('1').get()).data.code).toBe('text');
  });

  it('finds documents under their new keys, and no longer under the old', async () => {
    await things().add({ data: { _id: 'i', code: 'i', tags: ['old', 'both'] } });
    await things()
      .doc('i')
      .update({ data: { tags: lab.db.command.set(['both', 'new']) } });
    const has = async (tag: string) => (await things().where({ tags: tag }).get()).data.length;
    expect([await has('old'), await has('both'), await has('new')]).toEqual([0, 1, 1]);
  });
});
