import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTRPCClient, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../cloudfunctions/contract';
import type { Database } from '../../cloudfunctions/runtime/database';
import type { LocalCloud, LocalCloudOptions } from '../../localcloud';
import { openDatabase, phoneOf, startProject } from '../../scripts/local-project';
import { cloudFunctionLink } from '../../src/api/link';
import { CallRefused } from '../../src/api/refused';

/** The project on a fresh local cloud: built functions, real SDK, an empty database in a folder of its own. */
export interface TestCloud {
  cloud: LocalCloud;
  url: string;
  db: Database;
  /** The product's own client, as this person. */
  as(openid: string): TRPCClient<AppRouter>;
  phone(openid: string): ReturnType<typeof phoneOf>;
  close(): Promise<void>;
}

/** In memory where there is such a place: a sync then costs nothing. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Makes the first administrator of a test's cloud. */
export const FIRST_INVITATION = '0123456789ABCDEF';
const INVITATION_KEY = 'a key of invitations for tests, not a secret';

export const TICKET_KEY = 'a ticket key for tests, not a secret at all';

/** Keys for tests, not secret at all: two to seal with, one for fingerprints. */
export const identityKeys = (current: '1' | '2' = '1'): string =>
  JSON.stringify({
    current,
    keys: { '1': Buffer.alloc(32, 'first key').toString('base64'), '2': Buffer.alloc(32, 'second key').toString('base64') },
    fingerprint: Buffer.alloc(32, 'fingerprint').toString('base64'),
  });

/** As shipped, calls are limited per person and minute. Suites let one person do in seconds what takes people hours: those about the limit, and walks, ask for it. */
export const asShipped = { RATE_LIMITS: 'on' };

/** Suites hold on a machine that does several things at once: what is right does not fail, and the SDK does not warn, for being slow. */
export const SLOWNESS = 5;

export const openTestCloud = async (options: Partial<LocalCloudOptions> = {}): Promise<TestCloud> => {
  const data = await mkdtemp(path.join(scratch, 'yangui-'));
  const cloud = await startProject({ data, timers: false, slowness: SLOWNESS, ...options, env: { TICKET_KEY, IDENTITY_KEYS: identityKeys(), INVITATION_KEY, FIRST_INVITATION, RATE_LIMITS: 'off', SILENCE: 'true', ...options.env } });
  const db = await openDatabase(cloud);
  return {
    cloud,
    url: cloud.url,
    db,
    as: (openid) => createTRPCClient<AppRouter>({ links: [cloudFunctionLink(phoneOf(cloud, openid).call)] }),
    phone: (openid) => phoneOf(cloud, openid),
    close: async () => {
      await cloud.close();
      await rm(data, { recursive: true, force: true });
    },
  };
};

/** The code a call was refused with; fails when it was not. */
export const refusalOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
  } catch (error) {
    return CallRefused.from(error).code;
  }
  throw new Error('the call was expected to be refused, but it was answered');
};
