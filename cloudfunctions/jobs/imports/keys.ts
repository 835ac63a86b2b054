import { command as _, type Database } from '../../runtime';
import type { ImportDocument, ImportPartDocument, OpeningKey, Plan } from '../../runtime/documents/imports';
import { unpacked } from '../../runtime/documents/packed';

/** Parts asked for at once: their keys are a few dozen KB each. */
const partsAtOnce = 50;

export interface PartKeys extends Pick<ImportPartDocument, 'part' | 'paired'> {
  keys: OpeningKey[];
}

export const partId = ({ _id, round }: Pick<ImportDocument, '_id' | 'round'>, part: number): string => `${_id}_${round}_${part}`;

/** What is remembered of the openings in the parts before `end`, in the order of the rows. */
export async function keysBefore(db: Database, { _id, round }: Pick<ImportDocument, '_id' | 'round'>, end: number): Promise<PartKeys[]> {
  const parts: PartKeys[] = [];
  for (let from = 0; from < end; from += partsAtOnce) {
    const range = _.gte(from).and(_.lt(Math.min(end, from + partsAtOnce)));
    const found = await db.jobImportParts.find({ importId: _id, round, part: range }, { limit: partsAtOnce, order: [['part', 'asc']], fields: ['part', 'keys', 'paired'] });
    parts.push(...found.map(({ part, paired, keys }) => ({ part, paired, keys: unpacked(keys) })));
  }
  return parts;
}

/** What was planned for the openings of a part, by their place. */
export const plansOf = ({ plans }: Pick<ImportPartDocument, 'plans'>): Map<number, Plan> => new Map(Object.values(plans).flatMap((each) => unpacked(each).map(({ at, plan }): [number, Plan] => [at, plan])));

/** The stored openings that rows were found to be just so. */
export const matchedIds = (parts: readonly { keys: readonly OpeningKey[] }[]): Set<string> => new Set(parts.flatMap(({ keys }) => keys.flatMap(({ id }) => id ?? [])));

/** The stored openings that the workbook still has, just so or reworded. */
export async function stillThere(db: Database, running: Pick<ImportDocument, '_id' | 'round' | 'parts'>): Promise<Set<string>> {
  const parts = await keysBefore(db, running, running.parts);
  return new Set([...matchedIds(parts), ...parts.flatMap(({ paired }) => paired)]);
}
