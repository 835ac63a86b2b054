import { randomUUID } from 'node:crypto';

/** The unmodified wx-server-sdk in this process, pointed at a cloud, behind the few calls that are measured. */

interface Answer {
  data: { [field: string]: unknown }[];
  total: number;
  stats: { updated: number };
}
interface Query {
  orderBy(path: string, direction: string): Query;
  limit(count: number): Query;
  get(): Promise<Answer>;
  count(): Promise<Answer>;
  update(options: { data: object }): Promise<Answer>;
}
interface Doc {
  get(): Promise<{ data: { n: number } }>;
  set(options: { data: object }): Promise<Answer>;
  update(options: { data: object }): Promise<Answer>;
}
interface Collection {
  add(options: { data: object[] }): Promise<unknown>;
  where(query: object): Query;
  doc(id: string): Doc;
}
interface Database {
  command: { gt(n: number): object; inc(n: number): object };
  collection(name: string): Collection;
  runTransaction(work: (transaction: { collection(name: string): Collection }) => Promise<void>): Promise<void>;
}
interface WxServerSdk {
  init(options: { env: string }): void;
  database(): Database;
}

export interface Rows {
  add(rows: object[]): Promise<unknown>;
  read(id: string): Promise<unknown>;
  set(id: string, row: object): Promise<unknown>;
  /** Takes one of what is left; refuses when nothing is. */
  claim(id: string): Promise<void>;
  page(query: object, order: string, limit: number): Promise<unknown>;
  count(query: object): Promise<number>;
}

const ENVIRONMENT = {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'local',
  SCF_NAMESPACE: 'local',
  TCB_ENV: 'local',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TCB_CONTEXT_KEYS: 'TCB_SEQID',
  SILENCE: 'true',
};

export const openSdk = (nodeRequire: (name: string) => unknown, address: string) => {
  let url = address;
  const pointTo = (next: string) => {
    url = next;
    Object.assign(process.env, ENVIRONMENT, { TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${next}/admin` }) });
  };
  pointTo(address);
  const cloud = nodeRequire('wx-server-sdk') as WxServerSdk;
  cloud.init({ env: 'local' });
  const db = cloud.database();
  const rows = (name: string): Rows => {
    const collection = db.collection(name);
    return {
      add: (list) => collection.add({ data: list }),
      read: (id) => collection.doc(id).get(),
      set: (id, row) => collection.doc(id).set({ data: row }),
      claim: async (id) => {
        const { stats } = await collection
          .where({ _id: id, left: db.command.gt(0) })
          .update({ data: { left: db.command.inc(-1) } });
        if (stats.updated !== 1) throw new Error('nothing was left');
      },
      page: (query, order, limit) => collection.where(query).orderBy(order, 'desc').limit(limit).get(),
      count: async (query) => (await collection.where(query).count()).total,
    };
  };
  return {
    pointTo,
    rows,
    transact: (name: string, id: string) =>
      db.runTransaction(async (transaction) => {
        const doc = transaction.collection(name).doc(id);
        const { data } = await doc.get();
        await doc.update({ data: { n: data.n + 1 } });
      }),
    /** How many documents the cloud looked at to answer. */
    examined: async (work: () => Promise<unknown>): Promise<number> => {
      const requestId = randomUUID();
      process.env.TCB_SEQID = requestId;
      await work();
      delete process.env.TCB_SEQID;
      const counters = (await (await fetch(`${url}/counters/${requestId}`)).json()) as { examined: number };
      return counters.examined;
    },
  };
};

export type Sdk = ReturnType<typeof openSdk>;
