import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as WxServerSdk from 'wx-server-sdk';
import type * as LocalCloudLibrary from '../../../localcloud';
import { scratch } from './scratch';

/** A cloud of its own for a suite, and the unmodified wx-server-sdk talking to it from this process. */

const root = path.resolve(__dirname, '../../..');
const nodeRequire = createRequire(__filename);

export const library = (): typeof LocalCloudLibrary =>
  nodeRequire(path.join(root, 'dist/localcloud/index.js')) as typeof LocalCloudLibrary;

export type Sdk = Omit<typeof WxServerSdk, 'database'> & { database(options?: object): Db };
export type Row = Record<string, unknown>;

/** The SDK's own types allow callbacks everywhere; this is what it gives when it is awaited. */
export interface Query {
  where(query: object): Query;
  orderBy(path: string, direction: 'asc' | 'desc'): Query;
  limit(count: number): Query;
  skip(count: number): Query;
  field(projection: object): Query;
  get(): Promise<{ data: Row[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: object; multi?: boolean }): Promise<{ stats: { updated: number } }>;
  remove(options?: { multi?: boolean }): Promise<{ stats: { removed: number } }>;
}

export interface Doc {
  field(projection: object): Doc;
  get(): Promise<{ data: Row }>;
  set(options: { data: object }): Promise<{ stats: { updated: number; created: number } }>;
  update(options: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface Collection extends Query {
  doc(id: string | number): Doc;
  add(options: { data: object | object[] }): Promise<{ _id?: string; _ids?: string[] }>;
  aggregate(): Pipeline;
}

export type Pipeline = { [stage in string]: (value?: unknown) => Pipeline } & { end(): Promise<{ list: Row[] }> };

export interface Transaction {
  collection(name: string): Collection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

type Commands = ReturnType<(typeof WxServerSdk)['database']>['command'];

export interface Db {
  command: Commands;
  Geo: ReturnType<(typeof WxServerSdk)['database']>['Geo'];
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  collection(name: string): Collection;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<Transaction>;
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>;
}

export interface Laboratory {
  cloud: LocalCloudLibrary.LocalCloud;
  folder: string;
  sdk: Sdk;
  db: Db;
  close(): Promise<void>;
}

/** Functions are given as `{ name: { 'index.js': source, 'config.json': text } }`. */
export type Functions = Record<string, Record<string, string>>;

export const writeFunctions = async (folder: string, functions: Functions): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const [name, files] of Object.entries(functions)) {
    await mkdir(path.join(folder, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, name, file), text);
  }
};

/** How a function outside this project finds the SDK: by its place in node_modules. */
export const SDK_PATH = path.join(root, 'node_modules/wx-server-sdk');

type Options = Partial<Omit<LocalCloudLibrary.LocalCloudOptions, 'functions'>> & { functions?: Functions };

export const openLaboratory = async ({ functions = {}, ...options }: Options = {}): Promise<Laboratory> => {
  const folder = await mkdtemp(path.join(scratch, 'local-cloud-'));
  await writeFunctions(path.join(folder, 'functions'), functions);
  const cloud = await library().startLocalCloud({
    collections: [],
    data: path.join(folder, 'data'),
    timers: false,
    ...options,
    functions: path.join(folder, 'functions'),
  });
  // SILENCE: the SDK's warning of slow calls says nothing here.
  Object.assign(process.env, cloud.environment, { SILENCE: 'true' });
  const sdk = nodeRequire(SDK_PATH) as unknown as Sdk;
  sdk.init({ env: cloud.environment.TCB_ENV });
  return {
    cloud,
    folder,
    sdk,
    db: sdk.database(),
    close: async () => {
      await cloud.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export interface Refusal {
  errCode: number;
  errMsg: string;
}

/** What a call was refused with; fails when it was not. */
export const refusal = async (call: Promise<unknown>): Promise<Refusal> => {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    const { errCode, errMsg } = error as Refusal;
    return { errCode, errMsg };
  }
  throw new Error(`expected a refusal, got ${JSON.stringify(answer)}`);
};
