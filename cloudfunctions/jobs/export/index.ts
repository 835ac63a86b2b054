import cloud from 'wx-server-sdk';
import { command as _, effect, refuse, staff } from '../../runtime';
import { linkTo } from '../../runtime/storage';
import { workbookOut, type OutCell } from '../../runtime/workbook-out';
import { exportedRows, exportHeader } from './rows';

export interface ExportedFile {
  /** Works for so long as it takes to save it. */
  url: string;
  openings: number;
}

/** A link to a file of all openings works so long; seconds. */
const linkLives = 600;

/**
 * All openings the caller may write, in the words of their sheets, as a workbook that can be changed and imported again: nothing is changed
 * by what was not. Formulas in cells are made plain text. The file is the caller's own and is written over by their next.
 */
export const exportAll = staff('editor').mutation(async ({ ctx }): Promise<ExportedFile> => {
  const rows: OutCell[][] = [];
  for await (const slice of exportedRows(ctx.db, ctx.reach.regions)) rows.push(...slice);
  const file = workbookOut([{ name: '岗位', header: exportHeader, rows }]);
  const { fileID } = (await cloud.uploadFile({ cloudPath: `exports/${ctx.personId}/openings.xlsx`, fileContent: file as never })) as { fileID: string };
  const url = (await linkTo(fileID, linkLives)) ?? refuse('TRY_AGAIN');
  const trace = effect.trace(ctx, { act: 'job.export', object: 'jobs/all', district: ctx.reach.regions[0], after: { openings: rows.length } });
  await ctx.db.staff.updateOne({ _id: ctx.personId }, { effects: _.push([trace]) });
  return { url, openings: rows.length };
});
