import * as v from 'valibot';
import type { FieldChange } from '../../../domain/job/changes';
import { bounds, refuse, staff } from '../../runtime';
import type { ImportPartDocument } from '../../runtime/documents/imports';
import { unpacked, unpackedWithInstants } from '../../runtime/documents/packed';
import { plansOf } from './keys';
import { pageOfParts, type PartPage } from './part-pages';
import { current } from './report';

/** What an import would do to one opening. */
export interface PlannedChange {
  /** The opening's stable key: the same however its row moves and its cells are reworded. */
  id: string;
  as: 'added' | 'changed';
  sheet: string;
  row: number;
  title: string;
  employer: string;
  /** Field by field; empty for a new opening. */
  fields: FieldChange[];
}

const enough = 20;

/** What would be added or changed, in the order of the sheet's rows; empty once it is written. Refuses with IMPORT_NOT_FOUND. */
export const changes = staff('editor')
  .input(v.strictObject({ importId: bounds.id, as: v.picklist(['added', 'changed']), cursor: v.optional(bounds.whole(0, 100_000)) }))
  .query(async ({ input: { importId, as, cursor = 0 }, ctx }): Promise<PartPage<PlannedChange>> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(importId)) ?? refuse('IMPORT_NOT_FOUND');
    const sheets = running.outlines.map(({ name }) => name);
    return pageOfParts(ctx.db, running, cursor, { fields: ['openings', 'plans', 'keys'], enough, of: (part) => changesOf(part, as, sheets) });
  });

function changesOf(part: ImportPartDocument, as: 'added' | 'changed', sheets: readonly string[]): PlannedChange[] {
  if (part.openings === undefined) return [];
  const [openings, plans] = [unpackedWithInstants(part.openings), plansOf(part)];
  return unpacked(part.keys).flatMap(({ at, sheet, row }): PlannedChange[] => {
    const [opening, planned] = at === undefined ? [] : [openings[at], plans.get(at)];
    if (!opening || planned?.as !== as) return [];
    return [{ id: planned.id, as, sheet: sheets[sheet] ?? '', row, title: opening.job.title, employer: opening.job.employer, fields: planned.changes }];
  });
}
