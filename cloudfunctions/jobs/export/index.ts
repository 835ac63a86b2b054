import { command as _, effect, staff } from '../../runtime';
import { BookOut } from '../../runtime/workbook-out';
import { exportedRows, exportHeader } from './rows';
import { takeAway } from '../../runtime/take-away';

export interface ExportedFile {
  /** Works for so long as it takes to save it. */
  url: string;
  openings: number;
}

/**
 * All openings the caller may write, in the words of their sheets, as a workbook that can be changed and imported again: nothing is changed
 * by what was not. Formulas in cells are made plain text. The file is the caller's own and soon deleted.
 */
export const exportAll = staff('editor').mutation(async ({ ctx }): Promise<ExportedFile> => {
  const book = new BookOut();
  const sheet = book.begin('岗位', exportHeader);
  let openings = 0;
  for await (const slice of exportedRows(ctx.db, ctx.reach.regions)) {
    sheet.add(slice);
    openings += slice.length;
  }
  const url = await takeAway(ctx, 'openings.xlsx', book.file());
  const trace = effect.trace(ctx, { act: 'job.export', object: 'jobs/all', district: ctx.reach.regions[0], after: { openings } });
  await ctx.db.staff.updateOne({ _id: ctx.personId }, { effects: _.push([trace]) });
  return { url, openings };
});
