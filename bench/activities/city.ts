import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from '../../cloudfunctions/runtime/database';
import type { LocalCloud } from '../../localcloud';
import { openDatabase, startProject } from '../../scripts/local-project';
import { publishActivity } from '../../test/support/activity';
import { identityKeys, TICKET_KEY } from '../../test/support/local-cloud';
import { enrolStudents, numbered } from '../../test/support/people';

/** A local cloud with 5,000 students, and their phones. */
export interface City {
  cloud: LocalCloud;
  db: Database;
  students: readonly string[];
  publish: typeof publishActivity;
  /** One call of a person's phone; `calls` are what it asked of the database. Throws when it is refused. */
  call<T>(openid: string, procedure: string, type: 'query' | 'mutation', input: unknown): Promise<{ value: T; calls: number; ms: number }>;
}

/** The platform starts many more; here they would only wait for each other. */
const INSTANCES = Math.max(2, availableParallelism());

/** As deployed, every write is counted first, by one further call; the figures say what a sign-up itself asks. */
const env = { TICKET_KEY, IDENTITY_KEYS: identityKeys(), RATE_LIMITS: 'off', SILENCE: 'true' };

/** In memory where there is such a place: how fast this machine's disk is, is not the question. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export const withCity = async (work: (city: City) => Promise<void>): Promise<void> => {
  const data = await mkdtemp(path.join(scratch, 'yangui-bench-'));
  // How long a call waits for its turn on this machine says nothing of the cloud's limits.
  const cloud = await startProject({ data, timers: false, instances: INSTANCES, slowness: 100, env });
  try {
    const db = await openDatabase(cloud);
    const students = numbered('student', 5000);
    await enrolStudents(db, students);
    await work({ cloud, db, students, publish: publishActivity, call: callOf(cloud) });
  } finally {
    await cloud.close();
    await rm(data, { recursive: true, force: true });
  }
};

const callOf = (cloud: LocalCloud): City['call'] => async <T>(openid: string, procedure: string, type: 'query' | 'mutation', input: unknown) => {
  const startedAt = performance.now();
  const { result: reply, requestId } = await post<T>(`${cloud.url}/call/activities`, cloud.cookieOf(openid), { path: procedure, type, input });
  if (!reply?.ok) throw new Error(`${procedure}: ${reply?.code}`);
  return { value: reply.value, calls: cloud.counters(requestId)?.databaseCalls ?? Number.NaN, ms: performance.now() - startedAt };
};

interface Answer<T> {
  requestId: string;
  result?: { ok: boolean; value: T; code?: string };
}

/** A connection a phone, as many as there are, and none of them gives up: `fetch` would, after five minutes. */
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

const post = <T>(url: string, cookie: string, data: object): Promise<Answer<T>> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers: { cookie, 'content-type': 'application/json' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString()) as Answer<T>));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(data));
  });

/** The value below which this share of all lies. */
export const percentile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

export const meanOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
