/** The first rows of a sheet: where its header is, or why it is not read. */
import { findHeader } from './find-header';
import type { GridRow, SheetOutline } from './grid';
import type { SheetWords } from './read-rows';
import { underHeader, type SheetProgress } from './sheet-progress';

export type SheetBeginning<Field extends string> = { skipped: string } | { progress: SheetProgress<Field> };

/** `rows` are unmerged and hold text; the first forty decide. */
export function beginSheet<Field extends string>(sheet: SheetOutline, rows: readonly GridRow[], words: SheetWords<Field>): SheetBeginning<Field> {
  if (rows.length === 0) return { skipped: '空工作表' };
  const header = findHeader(rows, words.table, words.title);
  if (header === undefined) return { skipped: '没有找到表头（至少要有“岗位名称”和另外两列），像是说明页，未读取' };
  if (sheet.hidden) return { skipped: '工作表被隐藏，未读取；要导入请先取消隐藏' };
  return { progress: { ...underHeader(header, sheet.hiddenColumns, words.table), headerRows: [...header.rows], previous: {}, inNotes: false, preamble: [] } };
}
