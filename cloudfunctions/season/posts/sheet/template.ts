import { postSheetExample, postSheetHeader } from '../../../../domain/season/post-sheet';
import { staff } from '../../../runtime';
import { takeAway } from '../../../runtime/take-away';
import { workbookOut } from '../../../runtime/workbook-out';

/** A table for units to fill in, with a line that shows how. Refuses with TRY_AGAIN. */
export const sheetTemplate = staff('editor').mutation(async ({ ctx }): Promise<{ url: string }> => ({
  url: await takeAway(ctx, 'post-sheet.xlsx', workbookOut([{ name: '见习岗位', header: postSheetHeader, rows: [postSheetExample] }])),
}));
