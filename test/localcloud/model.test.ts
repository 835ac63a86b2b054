import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { Database } from '../../localcloud/documents/database';
import { Disk } from '../../localcloud/documents/disk';
import { insert, remove, replace, update, updateBy } from '../../localcloud/documents/operations';
import { compare, inOrder, matches } from './support/plain-model';
import { type Collection, type Laboratory, openLaboratory, refusal, type Row } from './support/sdk';
import { scratch } from './support/scratch';

/**
 * Random documents and random operations, against a plain list that knows no index and no disk: a collection with
 * every kind of index, one without any, and the list must never differ.
 */

/** Plain objects, as functions have them. */
const record = <T extends object>(arbitraries: { [name in keyof T]: fc.Arbitrary<T[name]> }) =>
  fc.record<T>(arbitraries, { noNullPrototype: true });
const optional = <T extends object>(arbitraries: { [name in keyof T]: fc.Arbitrary<T[name]> }) =>
  fc.record<T, never>(arbitraries, { noNullPrototype: true, requiredKeys: [] });

const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }) },
  fc.constantFrom('a', 'ab', 'b', ''),
  fc.constant(null),
  fc.boolean(),
  fc.constantFrom(new Date(0), new Date(1000)),
);
const value = fc.oneof({ weight: 5, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }), optional({ x: scalar }));
const fields = optional({ p: value, q: scalar, r: fc.array(optional({ x: scalar, y: scalar }), { maxLength: 3 }) });

const comparison = fc.oneof(
  record({ $eq: scalar }),
  record({ $ne: scalar }),
  record({ $gt: scalar }),
  record({ $gte: scalar }),
  record({ $lt: scalar }),
  record({ $lte: scalar }),
  record({ $gte: scalar, $lt: scalar }),
  record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  record({ $nin: fc.array(scalar, { maxLength: 2 }) }),
  record({ $exists: fc.boolean() }),
  record({ $all: fc.array(scalar, { minLength: 1, maxLength: 2 }) }),
  record({ $elemMatch: record({ $gte: scalar, $lt: scalar }) }),
  fc.constantFrom({ $regex: '^a' }, { $regex: 'b$' }),
  record({ $not: record({ $gt: scalar }) }),
);
const condition = fc
  .tuple(fc.constantFrom('p', 'q', 'p.x', 'r.x', 'r.y', '_id'), fc.oneof(scalar, comparison))
  .map(([path, test]) => ({ [path]: test }));
const onElement = record({ x: scalar, y: comparison }).map((match) => ({ r: { $elemMatch: match } }));
const conjunction = fc
  .array(fc.oneof({ weight: 5, arbitrary: condition }, onElement), { maxLength: 3 })
  .map((parts) => (parts.length === 1 ? (parts[0] as object) : parts.length === 0 ? {} : { $and: parts }));
const query = fc.oneof(
  { weight: 3, arbitrary: conjunction },
  fc.array(conjunction, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })),
);
const sort = fc.uniqueArray(fc.tuple(fc.constantFrom('p', 'q', 'p.x', 'r.x'), fc.constantFrom('asc' as const, 'desc' as const)), {
  maxLength: 2,
  selector: ([path]) => path,
});

type Operation =
  | { kind: 'add'; document: Row }
  | { kind: 'update'; query: object; change: object }
  | { kind: 'set'; id: string; document: Row }
  | { kind: 'remove'; query: object }
  | { kind: 'find'; query: object; sort: (readonly [string, 'asc' | 'desc'])[]; skip: number; limit: number };

const id = fc.constantFrom('d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7');
const change = fc.oneof(
  record({ q: scalar }),
  record({ p: value }).map((data) => ({ $set: data })),
  fc.constant({ $unset: { p: '' } }),
  record({ x: scalar, y: scalar }).map((r) => ({ $set: { r: [r] } })),
);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 3,
    arbitrary: record({
      kind: fc.constant('add' as const),
      document: fc.tuple(id, fields).map(([_id, rest]) => ({ _id, ...rest })),
    }),
  },
  {
    weight: 1,
    arbitrary: record({ kind: fc.constant('set' as const), id, document: fields.map((rest) => ({ z: 1, ...rest })) }),
  },
  { weight: 2, arbitrary: record({ kind: fc.constant('update' as const), query, change }) },
  { weight: 1, arbitrary: record({ kind: fc.constant('remove' as const), query: condition }) },
  {
    weight: 6,
    arbitrary: record({
      kind: fc.constant('find' as const),
      query,
      sort,
      skip: fc.integer({ min: 0, max: 2 }),
      limit: fc.integer({ min: 1, max: 9 }),
    }),
  },
);

const single = ['p', 'q', 'p.x', 'r.x'].flatMap((path) =>
  ([1, -1] as const).map((direction) => ({ name: `${path} ${direction}`, fields: [{ path, direction }] })),
);
const compound = [
  {
    name: 'q p',
    fields: [
      { path: 'q', direction: 1 as const },
      { path: 'p', direction: -1 as const },
    ],
  },
  {
    name: 'p q',
    fields: [
      { path: 'p', direction: -1 as const },
      { path: 'q', direction: 1 as const },
    ],
  },
  {
    name: 'r',
    fields: [
      { path: 'r.x', direction: 1 as const },
      { path: 'r.y', direction: 1 as const },
    ],
  },
];
const ending = (['p', 'q', 'r.x'] as const).flatMap((path) =>
  ([1, -1] as const).map((direction) => ({
    name: `${path} ${direction} id`,
    fields: [
      { path, direction },
      { path: '_id', direction: 1 as const },
    ],
  })),
);
const indexes = [...single, ...compound, ...ending];

let lab: Laboratory;
beforeAll(async () => {
  lab = await openLaboratory({ collections: [{ name: 'plain' }, { name: 'indexed', indexes }] });
});
afterAll(() => lab.close());

/** Equal keys may come in any order: the id makes the order whole. */
const whole = (order: readonly (readonly [string, 'asc' | 'desc'])[]) => [...order, ['_id', 'asc'] as const];

const set = (row: Row, changes: Row): Row => ({ ...row, ...changes });

/** The same on a list. */
const performOnList = (list: Row[], step: Operation): unknown => {
  const found = (asked: object) => list.filter((row) => matches(row, asked));
  const put = (row: Row) =>
    list.splice(
      list.findIndex(({ _id }) => _id === row._id),
      1,
      row,
    );
  switch (step.kind) {
    case 'add':
      if (list.some(({ _id }) => _id === step.document._id)) return -502001;
      list.push(step.document);
      return step.document._id;
    case 'set': {
      const fresh = { _id: step.id, ...step.document };
      const present = list.find(({ _id }) => _id === step.id);
      if (present) put(fresh);
      else list.push(fresh);
      return { updated: present && compare(present, fresh) !== 0 ? 1 : 0, created: present ? 0 : 1 };
    }
    case 'update': {
      const changed = found(step.query).map((row) => {
        const { $set: given, $unset, ...plain } = step.change as { $set?: Row; $unset?: Row };
        const after = set(row, given ?? plain);
        for (const name of Object.keys($unset ?? {})) delete after[name];
        put(after);
        return compare(row, after) !== 0;
      });
      return { updated: changed.filter(Boolean).length };
    }
    case 'remove': {
      const gone = found(step.query);
      for (const row of gone) list.splice(list.indexOf(row), 1);
      return { removed: gone.length };
    }
    case 'find':
      return inOrder(found(step.query), whole(step.sort)).slice(step.skip, step.skip + step.limit);
  }
};

/** What an operation did, in a form two collections can be compared by. */
const perform = async (collection: Collection, step: Operation): Promise<unknown> => {
  switch (step.kind) {
    case 'add':
      return collection.add({ data: step.document }).then(
        ({ _id }) => _id,
        (error: { errCode: number }) => error.errCode,
      );
    case 'set':
      return (await collection.doc(step.id).set({ data: step.document })).stats;
    case 'update':
      return (await collection.where(step.query).update({ data: step.change })).stats;
    case 'remove':
      return (await collection.where(step.query).remove()).stats;
    case 'find': {
      const ordered = whole(step.sort).reduce(
        (asked, [path, direction]) => asked.orderBy(path, direction),
        collection.where(step.query),
      );
      return (await ordered.skip(step.skip).limit(step.limit).get()).data;
    }
  }
};

/** The same on the engine itself. */
const performOnEngine = async (engine: Database, name: string, step: Operation): Promise<unknown> => {
  const collection = engine.collection(name);
  switch (step.kind) {
    case 'add':
      return insert(engine, collection, [{ document: step.document }]).then(
        ([_id]) => _id,
        (error: { code: string }) => (error.code === 'DATABASE_REQUEST_FAILED' ? -502001 : error),
      );
    case 'set': {
      const { count, created } = await replace(engine, { collection, query: { _id: step.id }, multi: false }, step.document);
      return { updated: count, created: created === undefined ? 0 : 1 };
    }
    case 'update': {
      const operators = Object.keys(step.change)[0]?.startsWith('$') ? (step.change as Row) : { $set: step.change };
      return {
        updated: (
          await update(engine, { collection, query: step.query as Row, multi: true }, updateBy(operators, step.query as Row))
        ).count,
      };
    }
    case 'remove':
      return { removed: (await remove(engine, { collection, query: step.query as Row, multi: true })).count };
    case 'find':
      return engine
        .find(collection, {
          query: step.query as Row,
          sort: whole(step.sort).map(([at, direction]) => [at, direction === 'asc' ? 1 : -1]),
          skip: step.skip,
          wanted: step.limit,
        })
        .documents.map((stored) => stored.value);
  }
};

describe('有索引、没有索引，都和一张普通的列表一样', () => {
  it('random operations give the same answers with and without indexes', async () => {
    const runs = fc.asyncProperty(fc.array(operation, { minLength: 10, maxLength: 30 }), async (steps) => {
      for (const name of ['plain', 'indexed']) await lab.db.collection(name).where({}).remove();
      const list: Row[] = [];
      for (const step of steps) {
        const expected = performOnList(list, step);
        expect({ step, answer: await perform(lab.db.collection('plain'), step) }).toEqual({ step, answer: expected });
        expect({ step, answer: await perform(lab.db.collection('indexed'), step) }).toEqual({ step, answer: expected });
      }
    });
    await fc.assert(runs, { numRuns: 15 });
  });

  it('200 more sequences, without the way over HTTP', async () => {
    const folder = await mkdtemp(path.join(scratch, 'local-cloud-model-'));
    const disk = new Disk(folder);
    const engine = new Database(disk, [{ name: 'plain' }, { name: 'indexed', indexes }], { lifetime: 1000, patience: 1000 });
    const runs = fc.asyncProperty(fc.array(operation, { minLength: 10, maxLength: 30 }), async (steps) => {
      for (const name of ['plain', 'indexed'])
        await remove(engine, { collection: engine.collection(name), query: {}, multi: true });
      const list: Row[] = [];
      for (const step of steps) {
        const expected = performOnList(list, step);
        for (const name of ['plain', 'indexed'])
          expect({ name, step, answer: await performOnEngine(engine, name, step) }).toEqual({ name, step, answer: expected });
      }
    });
    try {
      await fc.assert(runs, { numRuns: 200 });
    } finally {
      await disk.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('the laboratory can tell a difference: the same steps on another start differ', async () => {
    await lab.db.collection('plain').where({}).remove();
    await lab.db.collection('indexed').where({}).remove();
    await lab.db.collection('plain').add({ data: { _id: 'only here' } });
    const step: Operation = { kind: 'find', query: {}, sort: [], skip: 0, limit: 9 };
    expect(await perform(lab.db.collection('indexed'), step)).not.toEqual(await perform(lab.db.collection('plain'), step));
  });

  it('an index that cannot hold two arrays refuses the document, as MongoDB does', async () => {
    const refused = await refusal(lab.db.collection('indexed').add({ data: { p: [1], q: [2] } }));
    expect(refused.errMsg).toContain('cannot index parallel arrays');
  });
});
