/** What a local cloud is started with. */
import { type InvocationRecord } from './functions/record';
import { type Fault } from './protocol/faults';
import { type Counters } from './requests';

/** `direction` 1 rises, -1 falls; `2dsphere` is for geometry and answers `$nearSphere` and `$geoNear`. */
export interface IndexField {
  path: string;
  direction: 1 | -1 | '2dsphere';
}

export interface IndexPlan {
  name: string;
  fields: IndexField[];
  unique?: boolean;
}

/** A collection and its indexes; `_id` is always unique and indexed. */
export interface CollectionPlan {
  name: string;
  indexes?: IndexPlan[];
}

/** Someone who can be chosen on the "who are you" page. */
export interface Person {
  openid: string;
  name: string;
  note?: string;
  group?: string;
  /** What `getPhoneNumber` gives; artificial when missing. */
  phone?: string;
}

/** A subscribe-message template: its fields by name, `thing1`, `time2` … */
export interface MessageTemplate {
  id: string;
  title?: string;
  fields: string[];
}

export interface LocalCloudOptions {
  /** The project's `cloudfunctionRoot`: one folder a function. */
  functions: string;
  /** The collections, or the path of a JSON file that lists them. */
  collections: CollectionPlan[] | string;
  /** Where documents and files are kept; created when missing. */
  data: string;
  /** A folder served at `/`. */
  site?: string;
  /** 0, the default, takes a free port. */
  port?: number;
  people?: Person[];
  /** Extra environment for every function. */
  env?: Record<string, string>;
  appid?: string;
  envId?: string;
  /** Run `config.json` timers on their schedule; default true. */
  timers?: boolean;
  /** At most this many instances a function; default 4. */
  instances?: number;
  /** Seconds a function may run when its `config.json` does not say; default 20. */
  timeout?: number;
  /**
   * How many times slower than the cloud this machine may be; default 1. Every limit of time — functions, transactions, waiting
   * for them — is so much longer, so that what is right does not fail because something else is running.
   */
  slowness?: number;
  /** MB of JavaScript values an instance may hold before it is ended; default 256. */
  memory?: number;
  /** When given, messages of other templates, or without one of its fields, are refused as WeChat does. */
  templates?: MessageTemplate[];
  /** Texts that contain one of these do not pass `security.msgSecCheck`. */
  riskyWords?: string[];
  /** Where a mini-program code leads, `{page}` and `{scene}` filled in; default `/#/{page}?scene={scene}`. */
  pageAddress?: string;
  /** How long an open transaction lives and how long a plain write waits for one, in ms; default 30,000 and 5,000. */
  transactions?: { lifetime?: number; patience?: number };
  /** Every call of the SDK takes this much longer, in ms. */
  latency?: number;
  /** Begin at this time, not this machine's: functions, server dates and links go on from it, and `clock.set` moves it. Timers still ring by this machine's. */
  time?: Date;
  /** What is to go wrong. */
  faults?: Fault[];
  /** Run what was just saved, without a restart; default false. */
  reload?: boolean;
  /** Told of every invocation when it is over, and of what it cost when it called the cloud. */
  finished?: (invocation: InvocationRecord, cost: Counters | undefined) => void;
  /** What the cloud says while it works; default: nothing. */
  log?: (line: string) => void;
}

export const DEFAULTS = {
  appid: 'wxlocalcloud000000',
  envId: 'local',
  instances: 4,
  timeout: 20,
  slowness: 1,
  memory: 256,
  lifetime: 30_000,
  patience: 5000,
  riskyWords: ['测试违规词', '赌博', '代写论文'],
} as const;
