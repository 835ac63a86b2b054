import { staff } from '../../runtime';
import { uploadFolder as folderOf } from '../../runtime/workbook/download';

/** Where the caller's workbooks go: `preview` reads from nowhere else. Ends with a slash. */
export const uploadFolder = staff('editor').query(({ ctx }): { folder: string } => ({ folder: folderOf(ctx.personId) }));
