import { serialize } from 'bson';
import fc from 'fast-check';
import { open } from 'lmdb';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { LocalCloudOptions } from '../../localcloud';
import { Database } from '../../localcloud/documents/database';
import { Disk } from '../../localcloud/documents/disk';
import { insert, update, updateBy } from '../../localcloud/documents/operations';
import { type Transaction } from '../../localcloud/documents/transactions';
import { readArrived } from '../../localcloud/documents/values';
import { scratch } from './support/scratch';
import { library, openLaboratory } from './support/sdk';

/** What a restart finds in the data folder. */

const collections = [{ name: 'rows', indexes: [{ name: 'byV', fields: [{ path: 'v', direction: 1 as const }] }] }];

const begin = (folder: string, plans: LocalCloudOptions['collections'] = collections) =>
  library().startLocalCloud({
    functions: path.join(folder, 'functions'),
    data: path.join(folder, 'data'),
    collections: plans,
    timers: false,
  });

type Cloud = Awaited<ReturnType<typeof begin>>;

const ask = async (cloud: Cloud, action: string, params: object): Promise<{ [field: string]: unknown }> => {
  const response = await fetch(cloud.adminUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: `database.${action}`, collectionName: 'rows', ...params }),
  });
  const { data, code, message } = (await response.json()) as {
    data: { [field: string]: unknown };
    code?: string;
    message?: string;
  };
  if (code) throw new Error(`${code} ${message}`);
  return data;
};

/** Every document as its text, and as the index on `v` orders them. */
const everything = async (cloud: Cloud): Promise<unknown> => ({
  stored: (await ask(cloud, 'getDocument', { limit: 1000 })).list,
  ordered: (await ask(cloud, 'getDocument', { limit: 1000, query: '{"v":{"$exists":true}}', order: '{"v":-1}' })).list,
});

const value = fc.oneof(
  fc
    .string({ unit: 'binary', maxLength: 40 })
    .filter((text) => !text.includes('\u0000'))
    .map((text) => JSON.stringify(text)),
  fc.constantFrom(
    ...['"NaN"', '"-Infinity"', '"-0.0"', '"1.5"', '"1e+300"'].map((text) => `{"$numberDouble":${text}}`),
    ...['0', '-1', '9007199254740991'].map((text) => `{"$numberLong":"${text}"}`),
    '{"$date":{"$numberLong":"-1"}}',
    '{"$date":{"$numberLong":"1750000000000"}}',
    '{"$oid":"0123456789abcdef01234567"}',
    '{"$binary":{"base64":"AQID","subType":"00"}}',
    '{"$regularExpression":{"pattern":"^中","options":"i"}}',
    '{"$numberDecimal":"1.50"}',
    '{"$minKey":1}',
    '[{"$numberInt":"3"},[],{"a":[null,true]}]',
    '{"b":{"$numberInt":"2"},"a":{"$numberInt":"1"},"7":""}',
    'null',
  ),
);

describe('the data folder', () => {
  it('任何值经过重启都不变：文字、顺序、索引里的位置', async () => {
    const laboratory = await openLaboratory({ collections });
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 8 }), async (values) => {
        await ask(laboratory.cloud, 'insertDocument', { data: values.map((text) => `{"v":${text},"w":[${text}]}`) });
      }),
      { numRuns: 40 },
    );
    const before = await everything(laboratory.cloud);
    await laboratory.cloud.close();
    const again = await begin(laboratory.folder);
    expect(await everything(again)).toStrictEqual(before);
    await again.close();
    await rm(laboratory.folder, { recursive: true });
  });

  it('改过、换过、删过的文档重启后是最后的样子，没有读过也能再改', async () => {
    const laboratory = await openLaboratory({ collections });
    const rows = laboratory.db.collection('rows');
    await rows.add({ data: ['a', 'b', 'c', 'd'].map((id, v) => ({ _id: id, v, at: new Date(0) })) });
    await rows.doc('a').update({ data: { v: 10 } });
    await rows.doc('b').set({ data: { v: 20 } });
    await rows.doc('c').remove();
    await laboratory.cloud.close();
    const again = await begin(laboratory.folder);
    const change = { queryType: 'DOC', query: '{"_id":"d"}', data: '{"$inc":{"v":5}}', merge: true, multi: false };
    expect(await ask(again, 'modifyDocument', change)).toMatchObject({ updated: 1 });
    expect(await everything(again)).toStrictEqual({
      stored: [
        '{"_id":"a","v":{"$numberInt":"10"},"at":{"$date":{"$numberLong":"0"}}}',
        '{"_id":"b","v":{"$numberInt":"20"}}',
        '{"_id":"d","v":{"$numberInt":"8"},"at":{"$date":{"$numberLong":"0"}}}',
      ],
      ordered: [
        '{"_id":"b","v":{"$numberInt":"20"}}',
        '{"_id":"a","v":{"$numberInt":"10"},"at":{"$date":{"$numberLong":"0"}}}',
        '{"_id":"d","v":{"$numberInt":"8"},"at":{"$date":{"$numberLong":"0"}}}',
      ],
    });
    await again.close();
    await rm(laboratory.folder, { recursive: true });
  });

  it('换了索引再启动，查询用新的索引，结果不变；再启动一次也一样', async () => {
    const laboratory = await openLaboratory({ collections });
    const rows = Array.from({ length: 30 }, (_, n) => ({ _id: `r${n}`, v: n % 7, w: [n % 3, n % 5] }));
    await laboratory.db.collection('rows').add({ data: rows });
    await laboratory.cloud.close();
    const indexes = [
      {
        name: 'byW',
        fields: [
          { path: 'w', direction: 1 as const },
          { path: 'v', direction: -1 as const },
        ],
      },
    ];
    for (const start of ['finds entries of other indexes', 'finds its own']) {
      const cloud = await begin(laboratory.folder, [{ name: 'rows', indexes }]);
      const query = { query: '{"w":{"$numberInt":"4"}}', order: '{"v":-1}' };
      const { list } = (await ask(cloud, 'getDocument', query)) as { list: string[] };
      const expected = rows.filter(({ w }) => w.includes(4)).map(({ _id, v }) => [v, _id]);
      const found = list.map((text) => JSON.parse(text) as { _id: string; v: { $numberInt: string } });
      expect({ start, order: found.map(({ v }) => Number(v.$numberInt)) }).toEqual({
        start,
        order: expected.map(([v]) => v).sort((a, b) => Number(b) - Number(a)),
      });
      expect(found.map(({ _id }) => _id).sort()).toEqual(expected.map(([, id]) => id).sort());
      expect(cloud.counters('outside')).toMatchObject({ examined: expected.length, scans: 0 });
      await cloud.close();
    }
    await rm(laboratory.folder, { recursive: true });
  });

  it('旧格式的数据照样读入，并改成新格式', async () => {
    const laboratory = await openLaboratory({ collections });
    await laboratory.cloud.close();
    await rm(path.join(laboratory.folder, 'data'), { recursive: true });
    const older = open({ path: path.join(laboratory.folder, 'data/documents'), maxDbs: 8 });
    const table = older.openDB<Buffer, [string, string]>({ name: 'documents', encoding: 'binary' });
    for (const [order, n] of [2, 1].entries())
      await table.put(['rows', `sr${n}`], Buffer.from(serialize({ order, value: { _id: `r${n}`, v: n, at: new Date(5) } })));
    await older.close();
    const expected = [2, 1].map((n) => `{"_id":"r${n}","v":{"$numberInt":"${n}"},"at":{"$date":{"$numberLong":"5"}}}`);
    for (const start of ['reads the older form', 'finds its own']) {
      const cloud = await begin(laboratory.folder);
      expect({ start, found: await everything(cloud) }).toStrictEqual({ start, found: { stored: expected, ordered: expected } });
      await cloud.close();
    }
    await rm(laboratory.folder, { recursive: true });
  });

  it('不认识的格式拒绝启动，并说明是哪一种', async () => {
    const laboratory = await openLaboratory({ collections });
    await laboratory.cloud.close();
    const root = open({ path: path.join(laboratory.folder, 'data/documents'), maxDbs: 8 });
    await root.openDB<string, string>({ name: 'facts', encoding: 'string' }).put('form', '9');
    await root.close();
    await expect(begin(laboratory.folder)).rejects.toThrow(/in form 9; this local cloud reads form 2/);
    await rm(laboratory.folder, { recursive: true });
  });
});

describe('写到磁盘上的，不必留在内存里', () => {
  it('a transaction sees the version it began with, though it was inserted and changed within one sync', async () => {
    const folder = await mkdtemp(path.join(scratch, 'local-cloud-versions-'));
    const disk = new Disk(path.join(folder, 'documents'));
    const database = new Database(disk, collections, { lifetime: 60_000, patience: 1000 });
    const rows = database.collection('rows');
    const read = (transaction?: Transaction): unknown =>
      database.find(rows, { query: { _id: 'a' }, sort: [], skip: 0, wanted: 1 }, transaction).documents[0]?.value.v;
    const earlier = insert(database, rows, [readArrived('{"_id":"a","v":"first"}', new Date())]);
    const reader = database.transactions.start();
    expect(read(reader)).toBe('first');
    const later = update(database, { collection: rows, query: { _id: 'a' }, multi: false }, updateBy({ $set: { v: 'second' } }, {}));
    await Promise.all([earlier, later]);
    expect([read(reader), read()]).toEqual(['first', 'second']);
    await disk.close();
    await rm(folder, { recursive: true });
  });
});
