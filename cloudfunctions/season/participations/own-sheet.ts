import { seasonKey, type TakenPartRow } from '../../../domain/season/taken-part';
import { nameKey } from '../../../domain/text/fold';
import { command as _, refuse, type Database } from '../../runtime';
import type { ParticipationRow, ParticipationSheetDocument } from '../../runtime/documents/season/participations';
import { participationId } from '../../runtime/season/participations';
import { fingerprintOf, phoneFingerprintOf } from '../../runtime/vault';
import { allOf } from '../../runtime/walk';

interface Organiser {
  db: Database;
  reach: { covers(object: { district: string }): boolean };
}

/** A table of the organiser's region. Refuses with IMPORT_NOT_FOUND, OUT_OF_REGION. */
export const sheetWithin = async ({ db, reach }: Organiser, sheetId: string): Promise<ParticipationSheetDocument> => {
  const sheet = (await db.participationSheets.read(sheetId)) ?? refuse('IMPORT_NOT_FOUND');
  return reach.covers(sheet) ? sheet : refuse('OUT_OF_REGION');
};

/** A row as it is kept: nobody's number stays. */
export const withoutNumbers = (row: TakenPartRow): ParticipationRow => {
  if ('refused' in row) return row;
  const { who, ...said } = row;
  return { ...said, who: (who.by === 'idNumber' ? fingerprintOf : phoneFingerprintOf)(who.number) };
};

export type PartOutcome = { becomes: 'new' | 'same' } | { becomes: 'refused'; reason: string };
export type MatchedPart = { row: ParticipationRow } & PartOutcome;

/** Every row with what it comes to beside what is known now. A season that was run here knows its people itself. */
export const matchedParts = async (db: Database, { district, rows }: ParticipationSheetDocument): Promise<MatchedPart[]> => {
  const said = rows.flatMap((row) => ('refused' in row ? [] : [participationId(district, row)]));
  const [seasons, there] = await Promise.all([
    db.seasons.find({ district, state: _.neq('draft') }, { limit: 100, fields: ['title', 'year'] }),
    allOf(db.participations, { _id: _.in(said) }, ['sheets']),
  ]);
  const known = new Set(there.filter(({ sheets }) => sheets.length > 0).map(({ _id }) => _id));
  const first = new Map<string, number>();
  return rows.map((row): MatchedPart => {
    if ('refused' in row) return { row, becomes: 'refused', reason: row.refused };
    const here = seasons.find(({ title, year }) => year === row.year && nameKey(title).includes(nameKey(row.season)));
    if (here) return { row, becomes: 'refused', reason: `${here.title}是在这里办的，系统自己记得，不用导入` };
    const key = `${seasonKey(row)}|${row.who}`;
    const above = first.get(key);
    if (above !== undefined) return { row, becomes: 'refused', reason: `和第 ${above} 行是同一个人、同一期` };
    first.set(key, row.row);
    return { row, becomes: known.has(participationId(district, row)) ? 'same' : 'new' };
  });
};
