import { access } from './access';
import type { CallContext } from './context';
import { command as _ } from './database';
import { refuse } from './refuse';

/**
 * How often one person may call one procedure. Writes are counted in the database, each one: many instances count as one, and
 * when counting fails the write does not happen. Reads have an allowance in each warm instance, which costs nothing, and are
 * counted in the database beyond it; reads that are rarely made, such as of something that could be guessed, are counted each.
 */

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Days are Shanghai's. */
const SHANGHAI_MS = 8 * 60 * MINUTE_MS;
/** Reads of one person and procedure an instance answers within a minute without asking the database. */
const FREE_READS = 30;

type Counted = Pick<CallContext, 'personId' | 'functionName' | 'db' | 'now'>;

let minuteOfReads = 0;
const reads = new Map<string, number>();

/** Refuses with TOO_OFTEN, ENOUGH_TODAY. */
export const admitCall = async (ctx: Counted, path: string, kind: 'read' | 'write'): Promise<void> => {
  if (process.env.RATE_LIMITS === 'off') return;
  const name = `${ctx.functionName}.${path}`;
  const { perMinute = 0, perDay } = access[name] ?? {};
  const minute = Math.floor(ctx.now().getTime() / MINUTE_MS);
  const key = `${ctx.personId}_${name}_${minute}`;
  if (kind === 'read' && perMinute > FREE_READS && isFree(key, minute)) return;
  if (!(await count(ctx, key, perMinute, new Date((minute + 2) * MINUTE_MS)))) refuse('TOO_OFTEN');
  if (perDay === undefined) return;
  const day = Math.floor((ctx.now().getTime() + SHANGHAI_MS) / DAY_MS);
  if (!(await count(ctx, `${ctx.personId}_${name}_day_${day}`, perDay, new Date((day + 2) * DAY_MS)))) refuse('ENOUGH_TODAY');
};

const isFree = (key: string, minute: number): boolean => {
  if (minute !== minuteOfReads) {
    reads.clear();
    minuteOfReads = minute;
  }
  const made = (reads.get(key) ?? 0) + 1;
  reads.set(key, made);
  return made <= FREE_READS;
};

/** The first call is an insert, later ones are guarded increments: nobody is counted past the limit. */
const count = async ({ db }: Counted, key: string, limit: number, expiresAt: Date): Promise<boolean> => {
  if (limit > 0 && (await db.rates.insert({ _id: key, count: 1, expiresAt }))) return true;
  return db.rates.updateOne({ _id: key, count: _.lt(limit) }, { count: _.inc(1) });
};

/** Forgets what was counted in minutes and days gone by. */
export const forgetRates = ({ db, now }: Pick<CallContext, 'db' | 'now'>): Promise<number> => db.rates.remove({ expiresAt: _.lt(now()) });
