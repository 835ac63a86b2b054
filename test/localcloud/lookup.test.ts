import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Laboratory, openLaboratory, refusal, type Row } from './support/sdk';

/** `$lookup` by equal fields, with an index on the other collection and without one. */

const collections = [
  { name: 'orders' },
  { name: 'plain' },
  { name: 'indexed', indexes: [{ name: 'byCode', fields: [{ path: 'code', direction: 1 as const }] }] },
];

let lab: Laboratory;
beforeAll(async () => {
  lab = await openLaboratory({ collections });
});
afterAll(() => lab.close());

const refill = async (name: string, rows: Row[]): Promise<void> => {
  const collection = lab.db.collection(name);
  await collection.where({ _id: lab.db.command.neq('') }).remove();
  if (rows.length > 0) await collection.add({ data: rows });
};

const lookup = async (from: string, more: object = {}): Promise<Row[]> => {
  const pipeline = lab.db.collection('orders').aggregate();
  const stage = { from, localField: 'code', foreignField: 'code', as: 'found', ...more };
  return (await pipeline.lookup?.(stage).sort?.({ _id: 1 }).limit?.(100).end())?.list ?? [];
};

const examined = async (work: () => Promise<unknown>): Promise<number | undefined> => {
  const requestId = randomUUID();
  process.env.TCB_SEQID = requestId;
  await work().finally(() => delete process.env.TCB_SEQID);
  return lab.cloud.counters(requestId)?.examined;
};

const simple = fc.constantFrom<unknown>(1, 2, 'a', 'b', true, null, new Date(5));
const code = fc.oneof(simple, fc.array(simple, { maxLength: 3 }), fc.constant(undefined));
const rows = fc
  .array(code, { maxLength: 6 })
  .map((codes) => codes.map((value, n) => ({ _id: `r${n}`, ...(value === undefined ? {} : { code: value }) })));

const elements = ({ code: value }: Row): unknown[] => (Array.isArray(value) ? value : [value ?? null]);
const text = (value: unknown): string => JSON.stringify([value instanceof Date ? 'date' : typeof value, value]);

describe('$lookup', () => {
  it('不论有没有索引，都找到字段相等的文档：数组按元素，没有的算 null', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (local, foreign) => {
        for (const [name, list] of [
          ['orders', local],
          ['plain', foreign],
          ['indexed', foreign],
        ] as const)
          await refill(name, list);
        const expected = local.map((row) => {
          const keys = elements(row).map(text);
          return { ...row, found: foreign.filter((other) => elements(other).some((value) => keys.includes(text(value)))) };
        });
        expect(await lookup('plain')).toEqual(expected);
        expect(await lookup('indexed')).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('有索引时只看要连接的文档；没有索引时看一遍，不是每个文档一遍', async () => {
    await refill(
      'orders',
      [1, 2, 3].map((n) => ({ _id: `o${n}`, code: n })),
    );
    const foreign = Array.from({ length: 200 }, (_, n) => ({ _id: `f${n}`, code: n }));
    for (const name of ['plain', 'indexed']) await refill(name, foreign);
    expect(await examined(() => lookup('indexed'))).toBe(3 + 3);
    expect(await examined(() => lookup('plain'))).toBe(3 + 200);
  });

  it('带管道时，管道只处理连接到的文档，let 的变量可用', async () => {
    await refill(
      'orders',
      [1, 2].map((n) => ({ _id: `o${n}`, code: n, least: 2 })),
    );
    await refill(
      'indexed',
      [1, 2, 3, 4].map((n) => ({ _id: `f${n}`, code: n < 3 ? 1 : 2, size: n })),
    );
    const pipeline = [{ $match: { $expr: { $gte: ['$size', '$$least'] } } }, { $project: { size: 1 } }];
    const list = await lookup('indexed', { let: { least: '$least' }, pipeline });
    expect(list.map(({ found }) => found)).toEqual([
      [{ _id: 'f2', size: 2 }],
      [
        { _id: 'f3', size: 3 },
        { _id: 'f4', size: 4 },
      ],
    ]);
  });

  it('改动连接到的文档，不影响存着的和别的结果里的', async () => {
    await refill(
      'orders',
      ['o1', 'o2'].map((_id) => ({ _id, code: 1 })),
    );
    await refill('indexed', [{ _id: 'f', code: 1, inner: { n: 1 } }]);
    const pipeline = lab.db.collection('orders').aggregate();
    const stage = { from: 'indexed', localField: 'code', foreignField: 'code', as: 'found' };
    const list = (
      await pipeline.lookup?.(stage).unwind?.('$found').addFields?.({ 'found.inner.n': '$_id' }).sort?.({ _id: 1 }).end()
    )?.list as { found: { inner: { n: string } } }[];
    expect(list.map(({ found }) => found.inner.n)).toEqual(['o1', 'o2']);
    expect((await lab.db.collection('indexed').doc('f').get()).data).toEqual({ _id: 'f', code: 1, inner: { n: 1 } });
  });

  it('少了字段名就拒绝，并说是哪个', async () => {
    expect((await refusal(lookup('indexed', { as: '' }))).errMsg).toContain('$lookup: as must be');
  });
});
