import { createHash } from 'node:crypto';
import { seasonKey } from '../../../domain/season/taken-part';
import { command as _, type Database } from '../database';
import type { ParticipationDocument, ParticipationRow, ParticipationSheetDocument } from '../documents/season/participations';

/** Who took part in seasons that were not run here, as tables say. A person's part stays as long as one table says so. */

/** Written in one go. */
const SLICE = 100;

type Said = Exclude<ParticipationRow, { refused: string }>;

export const participationId = (district: string, said: Said): string =>
  `part-${createHash('sha256').update(`${district}|${seasonKey(said)}|${said.who}`).digest('hex').slice(0, 32)}`;

/** Notes that this table says so of every row, each a person and season of its own; those that are there are left as they are. Safe to repeat. */
const addParts = async ({ participations }: Database, { _id: sheetId, district }: ParticipationSheetDocument, rows: readonly Said[]): Promise<void> => {
  const parts = rows.map((said): ParticipationDocument => ({ _id: participationId(district, said), district, year: said.year, season: said.season, who: said.who, sheets: [sheetId] }));
  for (let from = 0; from < parts.length; from += SLICE) {
    const slice = parts.slice(from, from + SLICE);
    const ids = { _id: _.in(slice.map(({ _id }) => _id)) };
    for (;;) {
      const there = await participations.find(ids, { limit: SLICE, fields: ['sheets'] });
      if (there.filter(({ sheets }) => sheets.includes(sheetId)).length === slice.length) break;
      const known = new Set(there.map(({ _id }) => _id));
      // Other calls may write or take back some of them meanwhile: it is looked again.
      await participations.insertUntilTaken(slice.filter(({ _id }) => !known.has(_id)));
      await participations.updateAll({ ...ids, sheets: _.neq(sheetId) }, { sheets: _.push([sheetId]) });
    }
  }
};

/** This table says nothing any more; what no other says is gone. Safe to repeat. */
export const takeParts = async ({ participations }: Database, sheetId: string): Promise<void> => {
  await participations.remove({ sheets: [sheetId] });
  await participations.updateAll({ sheets: sheetId }, { sheets: _.pull(sheetId) });
  await participations.remove({ sheets: [] });
};

/**
 * Writes what is left of a table that counts already; one that was taken back has nothing left to add, and what was written meanwhile goes again. Returns the table
 * as it is then. Safe to repeat: killed before it looks again, the clock still takes back what it wrote.
 */
export const finishAdding = async (db: Database, sheet: ParticipationSheetDocument): Promise<ParticipationSheetDocument | undefined> => {
  if (!sheet.adding) return sheet;
  const { rows } = sheet;
  await addParts(db, sheet, sheet.adding.rows.flatMap((place) => [rows[place]].flatMap((row) => (row && !('refused' in row) ? [row] : []))));
  await db.participationSheets.updateOne({ _id: sheet._id }, { adding: _.remove() });
  const written = await db.participationSheets.read(sheet._id);
  if (written?.undoneAt) await takeParts(db, sheet._id);
  return written;
};

/** No call lives so long. Milliseconds. */
const CALL_LIVES = 60_000;
/** A call that saw a table before it was taken back may still write what it says: as long as the taking back took to be noted, and that call lives. Milliseconds. */
const LATE_WRITES = 2 * CALL_LIVES;

/** Tables whose writing was cut off, and those whose parts may not all be gone. Returns how many it went through. */
export const finishParts = async ({ db, now }: { db: Database; now(): Date }): Promise<number> => {
  const at = now().getTime();
  const [added, taken] = await Promise.all([
    db.participationSheets.find({ 'adding.since': _.lt(new Date(at - CALL_LIVES)) }, { limit: 20 }),
    db.participationSheets.find({ undoing: true }, { limit: 20, fields: ['_id'] }),
  ]);
  for (const sheet of added) await finishAdding(db, sheet);
  for (const { _id } of taken) {
    await takeParts(db, _id);
    await db.participationSheets.updateOne({ _id, undoneAt: _.lt(new Date(at - LATE_WRITES)) }, { undoing: _.remove() });
  }
  return added.length + taken.length;
};

/** The rows of a table are looked at for days. Milliseconds. */
const ROWS_KEPT = 30 * 24 * 3600 * 1000;
/** Nobody is a student for longer. Years. */
const PARTS_KEPT = 10;

/** Forgets rows nobody looks at any more, and who took part too long ago to matter. Returns how many. */
export const forgetParts = async ({ db, now }: { db: Database; now(): Date }): Promise<number> => {
  const rows = await db.participationSheets.updateAll({ at: _.lt(new Date(now().getTime() - ROWS_KEPT)), 'rows.0': _.exists(true) }, { rows: [] });
  return rows + (await db.participations.remove({ year: _.lt(now().getUTCFullYear() - PARTS_KEPT) }));
};
