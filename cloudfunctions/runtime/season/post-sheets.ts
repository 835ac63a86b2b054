import { command as _, type Database } from '../database';

/** The rows of a table are kept this long, whether they were written or not: who imports looks at them within days. Milliseconds. */
const KEPT = 30 * 24 * 3600 * 1000;

/** Forgets tables of posts that are over, once the audit knows of them. Returns how many. */
export const forgetPostSheets = ({ db, now }: { db: Database; now(): Date }): Promise<number> =>
  db.postSheets.remove({ at: _.lt(new Date(now().getTime() - KEPT)), 'effects.0': _.exists(false) });
