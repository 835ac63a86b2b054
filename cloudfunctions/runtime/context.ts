import { randomBytes, randomUUID } from 'node:crypto';
import cloud from 'wx-server-sdk';
import { database, type Database } from './database';

/** Everything an operation may reach besides its input. */
export interface CallContext {
  /** The function that was called: procedures are known by its name and their own. */
  functionName: string;
  /** The caller, as the platform says; for a timer nobody. */
  personId: string;
  /** Whether a timer of the platform made this call. */
  byTimer: boolean;
  requestId: string;
  db: Database;
  /** The one clock. */
  now(): Date;
  /** The dice: cryptographically random bytes. */
  random(length: number): Uint8Array;
}

/** The second argument the platform gives a function. */
export interface PlatformContext {
  request_id?: string;
}

/** Who is calling comes from the platform alone, never from the event. */
export const contextOf = (functionName: string, platform: PlatformContext): CallContext => {
  const { OPENID, SOURCE } = cloud.getWXContext();
  const personId = String(OPENID ?? ''); // all-digit ids arrive as numbers
  return {
    functionName,
    personId,
    byTimer: personId === '' && String(SOURCE).startsWith('wx_trigger'),
    ...reach(platform),
  };
};

const reach = (platform: PlatformContext): Omit<CallContext, 'functionName' | 'personId' | 'byTimer'> => ({
  requestId: platform.request_id ?? randomUUID(),
  db: database,
  now: () => new Date(),
  random: (length) => new Uint8Array(randomBytes(length)),
});
