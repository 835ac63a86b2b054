import { citiesAround } from '../../../domain/person/region';
import { jobColumns, type JobField } from '../../../domain/job/columns';
import { textFields } from '../../../domain/job/job';
import type { ReadingTerms } from '../../../domain/job/read-slice';
import { withAssigned } from '../../../domain/sheet/match-columns';
import { command as _, type Database } from '../../runtime';
import type { ImportDocument } from '../../runtime/documents/imports';

/** The most the cloud gives at once; decisions are made by hand, one at a time. */
const mostAtOnce = 1000;

/** Fields whose columns are added to one another. */
const joined: readonly JobField[] = [...textFields, 'welfare'];

/** How the workbook is read: with what organisers of the same city have decided. */
export async function termsOf(db: Database, { startedAt, regions }: Pick<ImportDocument, 'startedAt' | 'regions'>): Promise<ReadingTerms> {
  const where = { city: _.in([...new Set(regions.flatMap(citiesAround))]) };
  const [headers, cells] = await Promise.all([
    db.headerWords.find(where, { limit: mostAtOnce, order: [['at', 'asc']] }),
    allCells(db, where),
  ]);
  return { today: startedAt, regions, table: withAssigned(jobColumns, headers, joined), decisions: new Map(cells.map(({ key, meaning }) => [key, meaning])) };
}

async function allCells(db: Database, where: Record<string, unknown>): Promise<{ key: string; meaning: string }[]> {
  const cells: { key: string; meaning: string }[] = [];
  for (;;) {
    const found = await db.cellWords.find(where, { limit: mostAtOnce, skip: cells.length, order: [['_id', 'asc']], fields: ['key', 'meaning'] });
    cells.push(...found);
    if (found.length < mostAtOnce) return cells;
  }
}
