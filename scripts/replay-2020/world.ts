import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTRPCClient, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../cloudfunctions/contract';
import { randomInvitationCode } from '../../domain/person/invitation-code';
import type { LocalCloud } from '../../localcloud';
import { cloudFunctionLink } from '../../src/api/link';
import { phoneOf, startProject } from '../local-project';

/** The cloud the season is replayed in: the built functions and the real SDK, begun at a time of its own, and everybody's way into it. */

export interface Spent {
  calls: number;
  databaseCalls: number;
  /** Of the largest reply. */
  largest: number;
}

export interface World {
  cloud: LocalCloud;
  /** The product's own client, as this person. */
  as(openid: string): TRPCClient<AppRouter>;
  upload(openid: string, cloudPath: string, content: Uint8Array): Promise<string>;
  /** It is this moment now; the cloud's time never goes back. */
  at(moment: Date): void;
  /** So many seconds go by: a person does not do everything at once. */
  pass(seconds: number): void;
  /** The platform's timer, a minute after the last time. */
  tick(): Promise<void>;
  /** The code that makes the first administrator. */
  firstInvitation: string;
  /** What was spent since the last time it was asked. */
  spent(): Spent;
  close(): Promise<void>;
}

/** Secrets of one replay, made up for it and gone with it. */
const secretsOf = (): Record<string, string> => {
  const key = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64');
  return { TICKET_KEY: key(), INVITATION_KEY: key(), IDENTITY_KEYS: JSON.stringify({ current: '1', keys: { '1': key() }, fingerprint: key() }) };
};

export const openWorld = async (begins: Date): Promise<World> => {
  const data = await mkdtemp(path.join(tmpdir(), 'yangui-replay-'));
  const firstInvitation = randomInvitationCode(crypto.getRandomValues(new Uint8Array(10)));
  const cloud = await startProject({ data, timers: false, time: begins, slowness: 5, env: { ...secretsOf(), FIRST_INVITATION: firstInvitation, SILENCE: 'true' } });
  let spent: Spent = { calls: 0, databaseCalls: 0, largest: 0 };
  let now = begins;

  const call = async (openid: string, name: string, event: Record<string, unknown>): Promise<{ result: unknown }> => {
    const { requestId, result, error } = await cloud.call(name, event, openid);
    spent.calls += 1;
    spent.databaseCalls += cloud.counters(requestId)?.databaseCalls ?? 0;
    if (error) throw new Error(`${name}.${String(event.path)}: ${error.errCode} ${error.errMsg}`);
    spent.largest = Math.max(spent.largest, Buffer.byteLength(JSON.stringify(result)));
    return { result };
  };

  const at = (moment: Date): void => {
    if (moment < now) throw new RangeError(`the replay is at ${now.toISOString()} and cannot go back to ${moment.toISOString()}`);
    now = moment;
    cloud.clock.set(moment);
  };
  const pass = (seconds: number): void => {
    at(new Date(cloud.clock.now().getTime() + seconds * 1000));
  };

  return {
    cloud,
    firstInvitation,
    as: (openid) => createTRPCClient<AppRouter>({ links: [cloudFunctionLink((name, event) => call(openid, name, event))] }),
    upload: async (openid, cloudPath, content) => (await phoneOf(cloud, openid).upload(cloudPath, content)).fileID,
    at,
    pass,
    tick: async () => {
      pass(60);
      await cloud.fire('clock');
    },
    spent: () => {
      const since = spent;
      spent = { calls: 0, databaseCalls: 0, largest: 0 };
      return since;
    },
    close: async () => {
      await cloud.close();
      await rm(data, { recursive: true, force: true });
    },
  };
};

/** `count` moments of a window, in their order, none at its very ends. */
export const spread = (count: number, from: Date, until: Date): Date[] => {
  const step = (until.getTime() - from.getTime()) / (count + 1);
  return Array.from({ length: count }, (_, index) => new Date(Math.floor(from.getTime() + step * (index + 1))));
};
