/** What a row under the header is: a posting, or one of the things people put between postings. */
import { squeeze } from '../text/fold';
import { isBlank, type Cell, type GridRow } from './grid';

export type RowKind =
  | { kind: 'blank' }
  | { kind: 'group'; title: string }
  | { kind: 'total' }
  | { kind: 'note' }
  | { kind: 'signature' }
  | { kind: 'example' }
  | { kind: 'numbers' }
  | { kind: 'content' };

const total = /^(?:本页|本表|以上)?(?:合计|总计|小计|共计|总数|总人数|汇总|合计人数)(?:[:：(（].*|\d+(?:人|个|名)?.*)?$/;
const note = /^(?:[(（【]?(?:备?注意?|说明|填表说明|填报说明|附注|备注|注意事项|温馨提示|提示|声明|报名方式|联系方式)[)）】]?\d*[:：.、]|[※*★▲◆]+)/;
const numbered = /^(?:[(（]?\d{1,2}[)）.、．]|[①-⑳])/;
const groupMark = /^(?:第?[一二三四五六七八九十]{1,3}[、.．,，:：部类章]|[(（][一二三四五六七八九十]{1,3}[)）]|[IVXⅠ-Ⅻ]+[、.．]|[A-H][、.．])/;
const signature = /^(?:填表人|填报人|经办人|制表人?|审核人?|负责人|联系人|单位盖章|[(（]?盖章|填表日期|填报日期|制表日期|日期|联系电话)[)）]?[:：\s]?/;
const example = /^(?:[(（【]?(?:示例|样例|范例|举例|例如|例|填写示例|填表示例)[)）】]?\d*[:：]?)$/;

/** What the row said about the rows before it: continuation lines of a note are notes too. */
export interface RowsBefore {
  inNotes: boolean;
}

interface Filled {
  column: number;
  /** Its words, squeezed. Asked for only where they tell something: most cells of a row do not. */
  readonly text: string;
}

const columnsOf = (cells: readonly (Cell | undefined)[]): Filled[] =>
  cells.flatMap((cell, column) => (isBlank(cell) || cell.filled === 'across' ? [] : [{ column, get text() { return squeeze(cell.text); } }]));

/**
 * Tells a row by its own words. `nameColumns` are the columns of the employer and of the title: a row with words of its own in
 * the latter is content whatever else it holds, unless its first cell says it is an example.
 */
export function tellRow(row: GridRow, names: { employer?: number; title: number }, before: RowsBefore): RowKind {
  const filled = columnsOf(row.cells);
  const own = filled.filter(({ column }) => row.cells[column]?.filled === undefined);
  const first = own[0];
  if (first === undefined) return { kind: 'blank' };
  if (example.test(first.text)) return { kind: 'example' };
  if (own.length >= 3 && own.every(({ text }) => /^\d{1,2}$/.test(text))) return { kind: 'numbers' };
  const title = own.find(({ column }) => column === names.title);
  if (total.test(first.text) && !(title && first !== title && own.length > 3)) return { kind: 'total' };
  if (note.test(first.text) && own.length <= 2) return { kind: 'note' };
  const alone = own.length === 1 && filled.length === 1;
  if (alone) return tellLonely(first, row, names, before);
  const titleIsLabel = title !== undefined && (signature.test(title.text) || /[:：]$/.test(title.text));
  if (signature.test(first.text) && own.length <= 6 && (!title || titleIsLabel)) return { kind: 'signature' };
  return { kind: 'content' };
}

function tellLonely(cell: Filled, row: GridRow, names: { employer?: number; title: number }, before: RowsBefore): RowKind {
  const wide = row.cells.filter((other) => other?.filled === 'across').length >= 2;
  if (signature.test(cell.text)) return { kind: 'signature' };
  if (wide || groupMark.test(cell.text)) return before.inNotes && cell.text.length > 30 ? { kind: 'note' } : { kind: 'group', title: row.cells[cell.column]?.text ?? cell.text };
  if (before.inNotes || (numbered.test(cell.text) && cell.text.length > 8)) return { kind: 'note' };
  if (/^\d+$/.test(cell.text)) return { kind: 'blank' };
  if (cell.column === names.title) return { kind: 'content' };
  if (cell.text.length > 40 || /[。；;]$/.test(cell.text)) return { kind: 'note' };
  if (cell.column === names.employer || cell.column === 0) return { kind: 'group', title: row.cells[cell.column]?.text ?? cell.text };
  return { kind: 'content' };
}
