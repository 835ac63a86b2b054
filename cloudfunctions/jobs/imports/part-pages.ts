import { command as _, type Database } from '../../runtime';
import type { ImportDocument, ImportPartDocument } from '../../runtime/documents/imports';

/** Parts looked through at once. */
const partsAtOnce = 10;

/** One page of what parts hold; `next` is where the following page begins, null at the end. */
export interface PartPage<Item> {
  items: Item[];
  next: number | null;
}

/** At least so many items, unless the import ends before; whole parts, in the order of the rows. */
export async function pageOfParts<Item>(
  db: Database,
  running: Pick<ImportDocument, '_id' | 'round' | 'parts'>,
  from: number,
  wanted: { fields: readonly (keyof ImportPartDocument)[]; enough: number; of: (part: ImportPartDocument) => readonly Item[] },
): Promise<PartPage<Item>> {
  const items: Item[] = [];
  let next = from;
  while (next < running.parts && items.length < wanted.enough) {
    const range = _.gte(next).and(_.lt(next + partsAtOnce));
    const found = await db.jobImportParts.find({ importId: running._id, round: running.round, part: range }, { order: [['part', 'asc']], limit: partsAtOnce, fields: ['part', ...wanted.fields] });
    for (const part of found) {
      if (items.length >= wanted.enough) break;
      items.push(...wanted.of(part));
      next = part.part + 1;
    }
    if (found.length === 0) next = running.parts;
  }
  return { items, next: next < running.parts ? next : null };
}
