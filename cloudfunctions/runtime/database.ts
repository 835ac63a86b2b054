import cloud from 'wx-server-sdk';
import { collections, type CollectionName, type DocumentOf } from './collections';

/** The cloud database, typed by the collection plan. The only file that talks to the SDK's database. */

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
const sdk = cloud.database({ throwOnNotFound: false } as never);

/** Query and update commands, as in the cloud's documentation. */
export const command = sdk.command;
/** Aggregation operators. */
export const aggregate = sdk.command.aggregate as unknown as Record<string, (argument: unknown) => unknown>;

/** A condition: fields (dotted paths allowed) to values or commands, or a whole command such as `command.and([…])`. */
export type Condition = Record<string, unknown> | ReturnType<typeof sdk.command.and>;
/** Fields (dotted paths allowed) to values or update commands. A plain object is merged; `command.set(object)` replaces it. */
export type Change = Record<string, unknown>;

export interface FindOptions {
  order?: readonly (readonly [path: string, direction: 'asc' | 'desc'])[];
  skip?: number;
  /** At most 1000: the cloud's own limit. */
  limit: number;
  /** Only these paths (and `_id`) are returned. */
  fields?: readonly string[];
}

type Stages = readonly (readonly [stage: string, argument: unknown])[];

export interface Collection<Document extends { _id: string }> {
  read(id: string): Promise<Document | undefined>;
  find(condition: Condition, options: FindOptions): Promise<Document[]>;
  count(condition: Condition): Promise<number>;
  /** `false` when the `_id`, or another unique index, is taken. */
  insert(document: Document): Promise<boolean>;
  /** Many at once; throws when one of them is taken. */
  insertAll(documents: readonly Document[]): Promise<void>;
  /** Many at once, in their order, up to the first whose `_id`, or another unique index, is taken; `false` when there was one. */
  insertUntilTaken(documents: readonly Document[]): Promise<boolean>;
  /** Writes the whole document, whether it is there or not. */
  put(document: Document): Promise<void>;
  /** One guarded atomic update; `true` when it was ours that changed the document. */
  updateOne(condition: Condition & { _id: string }, change: Change): Promise<boolean>;
  /** Like `updateOne`; `'taken'` when the change would break a unique index. */
  claim(condition: Condition & { _id: string }, change: Change): Promise<boolean | 'taken'>;
  /** Every document that meets the condition, each by itself; how many were changed. */
  updateAll(condition: Condition, change: Change): Promise<number>;
  /** How many were removed. */
  remove(condition: Condition): Promise<number>;
  /** At most `limit` rows: without it the cloud returns 20. */
  aggregate<Row>(stages: Stages, limit: number): Promise<Row[]>;
}

const isDuplicateKey = (error: unknown): boolean => error instanceof Error && error.message.includes('E11000');

const open = <Document extends { _id: string }>(name: string): Collection<Document> => {
  const collection = sdk.collection(name);

  const update = async (condition: Condition, change: Change): Promise<number> => {
    const reply = (await collection.where(condition).update({ data: change })) as unknown as { stats: { updated: number } };
    return reply.stats.updated;
  };

  return {
    async read(id) {
      const reply = (await collection.doc(id).get()) as unknown as { data: Document | null };
      return reply.data ?? undefined;
    },
    async find(condition, { order = [], skip, limit, fields }) {
      let query = collection.where(condition);
      for (const [path, direction] of order) query = query.orderBy(path, direction);
      if (skip) query = query.skip(skip);
      if (fields) query = query.field(Object.fromEntries(fields.map((path) => [path, true])));
      const reply = (await query.limit(limit).get()) as unknown as { data: Document[] };
      return reply.data;
    },
    async count(condition) {
      const reply = (await collection.where(condition).count()) as unknown as { total: number };
      return reply.total;
    },
    async insert(document) {
      try {
        await collection.add({ data: document });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async insertAll(documents) {
      if (documents.length > 0) await collection.add({ data: documents as unknown as object });
    },
    async insertUntilTaken(documents) {
      try {
        if (documents.length > 0) await collection.add({ data: documents as unknown as object });
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return false;
      }
    },
    async put({ _id, ...rest }) {
      await collection.doc(_id).set({ data: rest });
    },
    updateOne: async (condition, change) => (await update(condition, change)) === 1,
    updateAll: update,
    async claim(condition, change) {
      try {
        return (await update(condition, change)) === 1;
      } catch (error) {
        if (isDuplicateKey(error)) return 'taken';
        throw error;
      }
    },
    async remove(condition) {
      const reply = (await collection.where(condition).remove()) as unknown as { stats: { removed: number } };
      return reply.stats.removed;
    },
    async aggregate<Row>(stages: Stages, limit: number) {
      let pipeline = collection.aggregate() as unknown as Record<string, (argument: unknown) => typeof pipeline> & { end(): Promise<{ list: Row[] }> };
      for (const [stage, argument] of stages) pipeline = call(pipeline, stage, argument);
      return (await call(pipeline, 'limit', limit).end()).list;
    },
  };
};

const call = <P extends Record<string, (argument: unknown) => P>>(pipeline: P, stage: string, argument: unknown): P => {
  const method = pipeline[stage];
  if (!method) throw new TypeError(`the cloud has no aggregation stage “${stage}”`);
  return method.call(pipeline, argument);
};

export type Database = { [Name in CollectionName]: Collection<DocumentOf<Name>> };

/** Every collection of the plan, by name. */
export const database: Database = Object.fromEntries(Object.keys(collections).map((name) => [name, open(name)])) as unknown as Database;
