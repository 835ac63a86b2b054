import * as v from 'valibot';
import { bounds, refuse, staff } from '../../runtime';
import { compareParts } from './compare-part';
import { countMissing, isCounting } from './count-missing';
import { readPart } from './read-part';
import { current, reportOf, type ImportProgress, type ImportReport } from './report';

/** How long a call compares before it lets its screen know; milliseconds. */
const comparingTime = 1500;

/**
 * Takes an import one slice further towards being written: first every slice is read into openings, then those are compared with what is
 * stored, and what the workbook has no longer is counted when its source is known. Writes no opening. Safe to repeat, from two devices at once, and after a death in the middle. Refuses with IMPORT_NOT_FOUND, and
 * with SHEET_EMPTY when the whole workbook holds no opening.
 */
export const readNext = staff('editor')
  .input(v.strictObject({ importId: bounds.id }))
  .mutation(async ({ input, ctx }): Promise<ImportReport & ImportProgress> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND');
    const end = ctx.now().getTime() + comparingTime;
    if (running.state === 'reading') await readPart(ctx.db, running);
    else if (isCounting(running)) await countMissing(ctx, running);
    else if (running.state === 'comparing') await compareParts(ctx.db, running, () => ctx.now().getTime() < end);
    // Read again: when another device moved it, its counts stand.
    const moved = (await ctx.db.jobImports.read(running._id)) ?? refuse('IMPORT_NOT_FOUND');
    if (moved.state === 'removed') return refuse(moved.rows === 0 ? 'SHEET_EMPTY' : 'IMPORT_NOT_FOUND');
    return reportOf(moved);
  });
