/** Puts the local cloud together and starts it. */
import fastify, { type FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Clock } from './clock';
import { plansOf } from './collection-plans';
import { consoleRoutes } from './console/routes';
import { Database } from './documents/database';
import { Disk } from './documents/disk';
import { describeStart } from './found';
import { Timers, type TimerState } from './functions/timers';
import { Changes } from './functions/changes';
import { type InvocationRecord } from './functions/record';
import { Runtime } from './functions/runtime';
import { DEFAULTS, type LocalCloudOptions } from './options';
import { DEFAULT_PAGE_ADDRESS } from './openapi/code';
import { PhoneCodes } from './openapi/phone';
import { type SentMessage, SubscribeMessages } from './openapi/subscribe-message';
import { peopleRoutes } from './people/routes';
import { Sessions } from './people/sessions';
import { formRoute, serverFor } from './protocol/admin';
import { Faults } from './protocol/faults';
import { QueryLog, type Warning } from './queries';
import { type Counters, Requests } from './requests';
import { callAs, type CallReply, clientRoutes } from './server/client';
import { fileRoutes } from './server/files';
import { siteRoutes } from './server/site';
import { Files } from './storage/files';

/** A running local cloud. */
export interface LocalCloud {
  url: string;
  port: number;
  /** What `TCB_CONTEXT_CNFG` points the SDK to. */
  adminUrl: string;
  /** The environment that makes an unmodified `wx-server-sdk` in any process talk to this cloud. */
  environment: Record<string, string>;
  /** Calls a function as a person, without the detour over HTTP. */
  call(name: string, event: object, openid: string): Promise<CallReply>;
  /** The `Cookie` header that makes an HTTP caller this person. */
  cookieOf(openid: string): string;
  /** The person allows one more message of each template, as a tap on "allow" does. */
  accept(openid: string, templateIds: string[]): Promise<void>;
  /** Subscribe messages that were sent, newest last; of everyone without an openid. */
  inbox(openid?: string): SentMessage[];
  /** Fires a function's timer now; resolves with its result. */
  fire(name: string): Promise<unknown>;
  /** The time of functions, server dates and links; can be set when the cloud was started with `time`. Timers still ring by this machine's. */
  clock: Clock;
  timers(): TimerState[];
  /** The last invocations with their logs, oldest first. */
  invocations(): readonly InvocationRecord[];
  /** Latency and faults, to be changed while it runs. */
  faults: Faults;
  /** What looks like a mistake in the functions. */
  warnings(): Warning[];
  /** What a request cost, while it is remembered. */
  counters(requestId: string): Counters | undefined;
  close(): Promise<void>;
}

const MOST_BODY = 20 * 1024 * 1024;

async function secretOf(disk: Disk): Promise<string> {
  const known = disk.fact('secret');
  if (known !== undefined) return known;
  const secret = randomBytes(32).toString('base64url');
  await disk.remember('secret', secret);
  return secret;
}

function environmentOf(adminUrl: string, envId: string, appid: string, extra: Record<string, string>): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TCB_CONTEXT_KEYS: 'TCB_SEQID,TCB_SOURCE',
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_CLIENTIP',
    WX_APPID: appid,
    ...extra,
  };
}

/** Starts listening first: functions must know where the cloud is. */
async function listen(app: FastifyInstance, port: number): Promise<string> {
  await app.listen({ host: '127.0.0.1', port });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

/** The developer saved a file: functions and timers are read anew, or stay as they were when they cannot be. */
function renew(runtime: Runtime, timers: Timers, onSchedule: boolean, log: (line: string) => void): void {
  try {
    runtime.renew();
    timers.renew(onSchedule);
    log(`云函数已重新读入：${[...runtime.functions.keys()].sort().join('、')}`);
  } catch (error) {
    log(`云函数没有重新读入：${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Starts a WeChat cloud on a loopback port; resolves when it answers. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { appid = DEFAULTS.appid, envId = DEFAULTS.envId, slowness = DEFAULTS.slowness, people = [] } = options;
  // Functions run in UTC in the cloud; a thread has the zone of its process.
  process.env.TZ = 'UTC';
  const requests = new Requests();
  const environment: Record<string, string> = {};
  const clock = new Clock(options.time);
  const runtime = new Runtime({
    clock,
    root: resolve(options.functions),
    environment,
    appid,
    instances: options.instances ?? DEFAULTS.instances,
    timeout: options.timeout ?? DEFAULTS.timeout,
    slowness,
    memory: options.memory ?? DEFAULTS.memory,
    finished: (record) => options.finished?.(record, requests.find(record.requestId)),
  });
  const log = options.log ?? (() => undefined);
  const timers = new Timers(runtime, log, clock);
  const plans = plansOf(options.collections);
  const data = resolve(options.data);
  mkdirSync(data, { recursive: true });
  const loadingAt = performance.now();
  const disk = new Disk(join(data, 'documents'));
  const { lifetime = DEFAULTS.lifetime, patience = DEFAULTS.patience } = options.transactions ?? {};
  const database = new Database(disk, plans, { lifetime: lifetime * slowness, patience: patience * slowness });
  const loadedIn = performance.now() - loadingAt;
  const secret = await secretOf(disk);
  const files = new Files(data, disk, secret, envId, clock);
  const queries = new QueryLog();
  const storage = { files, url: '' };
  const url = () => storage.url;
  const messages = new SubscribeMessages(disk, clock, options.templates);
  const phones = new PhoneCodes(people, appid);
  const openApis = {
    messages,
    phones,
    secret,
    url,
    isActive: (openid: string) => runtime.isActive(openid),
    riskyWords: options.riskyWords ?? DEFAULTS.riskyWords,
    pageAddress: options.pageAddress ?? DEFAULT_PAGE_ADDRESS,
  };
  const faults = new Faults(options.latency, options.faults);
  const asked = { clock, database, runtime, storage, requests, openApis, faults, queries };
  const app = fastify({ bodyLimit: MOST_BODY, forceCloseConnections: true, serverFactory: serverFor(asked, MOST_BODY) });
  const sessions = await Sessions.on(app, secret);
  await clientRoutes(app, { runtime, sessions, files, url, messages, phones }, appid);
  formRoute(app, asked);
  await fileRoutes(app, files);
  peopleRoutes(app, sessions, people);
  await consoleRoutes(app, { database, runtime, timers, queries, requests, messages, files });
  await siteRoutes(app, options.site);
  storage.url = await listen(app, options.port ?? 0);
  const adminUrl = `${storage.url}/admin`;
  Object.assign(environment, environmentOf(adminUrl, envId, appid, options.env ?? {}));
  const onSchedule = options.timers ?? true;
  if (onSchedule) timers.start();
  const changes = options.reload
    ? new Changes(resolve(options.functions), () => renew(runtime, timers, onSchedule, log))
    : undefined;
  describeStart({ url: storage.url, database, runtime, timers, site: options.site, people: people.length, loadedIn }).forEach(
    log,
  );
  return {
    url: storage.url,
    port: Number(new URL(storage.url).port),
    adminUrl,
    environment,
    call: (name, event, openid) => callAs(runtime, appid, name, event, openid),
    cookieOf: (openid) => sessions.cookieOf(openid),
    accept: (openid, templateIds) => messages.accept(openid, templateIds),
    inbox: (openid) => messages.inbox(openid),
    fire: async (name) => JSON.parse(await timers.fire(name)) as unknown,
    clock,
    timers: () => timers.state(),
    invocations: () => runtime.invocations,
    faults,
    warnings: () => queries.warnings,
    counters: (requestId) => requests.find(requestId),
    close: async () => {
      changes?.stop();
      timers.stop();
      await runtime.close();
      await app.close();
      await disk.close();
    },
  };
}
