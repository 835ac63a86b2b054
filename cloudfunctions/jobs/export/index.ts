import * as v from 'valibot';
import { bounds, command as _, effect, staff } from '../../runtime';
import { BookOut } from '../../runtime/workbook-out';
import { exportHeader, rowsOfFile } from './rows';
import { takeAway } from '../../runtime/take-away';

export interface ExportedFile {
  /** Works for so long as it takes to save it. */
  url: string;
  openings: number;
  /** Behind which opening the next file begins; null when this is the last. */
  next: string | null;
}

/** Openings in one file: what an instance of 256 MB holds while it writes them, with room to spare. Openings are never deleted, so every year brings more. */
const inOneFile = 8000;

/**
 * All openings the caller may write, in the words of their sheets, as workbooks that can be changed and imported again: nothing is changed
 * by what was not. What does not fit into one file comes as further ones. Formulas in cells are made plain text. The file is the caller's own and soon deleted.
 */
export const exportAll = staff('editor')
  .input(v.strictObject({ after: v.optional(bounds.id) }))
  .mutation(async ({ input: { after }, ctx }): Promise<ExportedFile> => {
    const book = new BookOut();
    const sheet = book.begin('岗位', exportHeader);
    let openings = 0;
    let next: string | null = null;
    for await (const { rows, last } of rowsOfFile(ctx.db, ctx.reach.regions, inOneFile, after)) {
      sheet.add(rows);
      openings += rows.length;
      next = last;
    }
    const url = await takeAway(ctx, 'openings.xlsx', book.file());
    const trace = effect.trace(ctx, { act: 'job.export', object: 'jobs/all', district: ctx.reach.regions[0], after: { openings } });
    await ctx.db.staff.updateOne({ _id: ctx.personId }, { effects: _.push([trace]) });
    return { url, openings, next };
  });
