/** Rows read as a person does: what each column means, what each row is. No row is passed over in silence. */
import { tidy } from '../text/fold';
import { isDitto } from './ditto';
import { repeatsHeader } from './find-header';
import { isBlank, type Cell, type GridRow } from './grid';
import type { ColumnTable } from './match-columns';
import { underHeader, type FieldCell, type Fields, type SheetProgress } from './sheet-progress';
import { tellRow } from './tell-rows-apart';

export interface PostingRow<Field extends string> {
  row: number;
  fields: Fields<Field>;
  /** The nearest group title above, as 一、青岛（39个岗位）. */
  group?: string;
  /** What an export wrote to know the row by. */
  key?: string;
  /** See GridRow. */
  hidden?: true;
}

/** Why the header itself is no opening. */
export const headerReason = '表头';

export interface SkippedRow {
  row: number;
  reason: string;
}

/** What the reader must know about the field names: the two that make a row a posting. */
export interface SheetWords<Field extends string> {
  table: ColumnTable<Field>;
  title: Field;
  employer: Field;
}

const skipReasons = {
  total: '合计行',
  note: '说明或备注行',
  signature: '填表落款行',
  example: '填写示例行',
  numbers: '只有列号的行',
  blank: '只有序号或合并格带下来的内容，没有岗位',
} as const;

export interface RowsRead<Field extends string> {
  progress: SheetProgress<Field>;
  postings: PostingRow<Field>[];
  rowsSkipped: SkippedRow[];
}

/** Reads the rows that follow what was read before. Every row with words ends up in `postings` or in `rowsSkipped`. */
export function readRows<Field extends string>(before: SheetProgress<Field>, rows: readonly GridRow[], words: SheetWords<Field>): RowsRead<Field> {
  return new RowReader(before, words).read(rows);
}

/** Walks the rows once, remembering what the rows above said. */
class RowReader<Field extends string> {
  private progress: SheetProgress<Field>;
  private readonly postings: PostingRow<Field>[] = [];
  private readonly rowsSkipped: SkippedRow[] = [];

  constructor(
    before: SheetProgress<Field>,
    private readonly words: SheetWords<Field>,
  ) {
    this.progress = { ...before, headerRows: [...before.headerRows], preamble: [...before.preamble] };
  }

  read(rows: readonly GridRow[]): RowsRead<Field> {
    const firstHeaderRow = this.progress.headerRows[0] ?? 0;
    for (const row of rows) {
      if (this.progress.header.rows.includes(row.number)) this.skip(row, headerReason);
      else if (row.number < firstHeaderRow) this.readPreamble(row);
      else this.readRow(row);
    }
    return { progress: this.progress, postings: this.postings, rowsSkipped: this.rowsSkipped };
  }

  private skip(row: GridRow, reason: string): void {
    this.rowsSkipped.push({ row: row.number, reason });
  }

  private readPreamble(row: GridRow): void {
    const texts = row.cells.filter((cell) => !isBlank(cell) && cell.filled === undefined).map((cell) => tidy(cell?.text ?? ''));
    this.progress.preamble.push(...texts);
    this.skip(row, '表头以上的标题或说明');
  }

  private readRow(row: GridRow): void {
    const repeated = repeatsHeader(row, this.progress.header, this.words.table);
    if (repeated !== undefined) {
      if (repeated === 'other') this.takeHeader(row);
      return this.skip(row, '重复的表头');
    }
    const told = tellRow(row, { employer: this.columnOf(this.words.employer), title: this.columnOf(this.words.title) ?? -1 }, { inNotes: this.progress.inNotes });
    this.progress.inNotes = told.kind === 'note' || (this.progress.inNotes && told.kind === 'signature');
    if (told.kind === 'content') return this.readContent(row);
    if (told.kind === 'group') {
      this.progress.group = tidy(told.title);
      this.progress.previous = {};
      return this.skip(row, `分组标题：${tidy(told.title)}`);
    }
    this.skip(row, skipReasons[told.kind]);
  }

  private takeHeader(row: GridRow): void {
    const header = { rows: [row.number], cells: row.cells };
    this.progress = { ...this.progress, ...underHeader(header, this.progress.hiddenColumns, this.words.table), headerRows: [...this.progress.headerRows, row.number] };
  }

  private readContent(row: GridRow): void {
    const fields = this.fieldsOf(row);
    this.postings.push({ row: row.number, fields, group: this.progress.group, key: this.keyOf(row), hidden: row.hidden });
    this.progress.previous = fields;
  }

  private keyOf(row: GridRow): string | undefined {
    const column = this.progress.columns.find(({ meaning }) => meaning.kind === 'key')?.column;
    return column === undefined ? undefined : row.cells[column]?.text.trim();
  }

  private columnOf(field: Field): number | undefined {
    return this.progress.columns.find(({ meaning }) => meaning.kind === 'field' && meaning.field === field)?.column;
  }

  private fieldsOf(row: GridRow): Fields<Field> {
    const parts = new Map<Field, { part: number; label?: string; cell: FieldCell }[]>();
    for (const { meaning, column, letter, header } of this.progress.columns) {
      const cell = row.cells[column];
      if (meaning.kind !== 'field' || isBlank(cell) || cell.filled === 'across' || this.repeatsNobody(cell, meaning.field)) continue;
      const list = parts.get(meaning.field) ?? [];
      list.push({ part: meaning.part, label: meaning.label, cell: this.resolve({ ...cell, column: letter, header: tidy(header).replace(/\s/g, '') }, meaning.field) });
      parts.set(meaning.field, list);
    }
    const fields: Fields<Field> = {};
    for (const [field, list] of parts) fields[field] = join(list.sort((a, b) => a.part - b.part));
    return fields;
  }

  /** 同上 where the employer above was left out too: an empty cell says no less, and means whoever stands further up. */
  private repeatsNobody(cell: Cell, field: Field): boolean {
    return field === this.words.employer && isDitto(cell.text) && this.progress.previous[field] === undefined;
  }

  private resolve(cell: FieldCell, field: Field): FieldCell {
    const above = isDitto(cell.text) ? this.progress.previous[field] : undefined;
    return above ? { ...above, column: cell.column, header: cell.header, writtenAs: cell.text } : cell;
  }
}

/** One column stays as it is, typed value included; several become one text, in the order of their parts. */
function join(parts: { part: number; label?: string; cell: FieldCell }[]): FieldCell | undefined {
  const [first] = parts;
  if (!first || (parts.length === 1 && first.label === undefined)) return first?.cell;
  const text = parts.map(({ label, cell }) => (label === undefined ? cell.text.trim() : `${label}：${cell.text.trim()}`));
  const sameText = new Set(text);
  return { column: first.cell.column, header: first.cell.header, text: [...sameText].join(parts.some(({ label }) => label) ? '；' : '-') };
}
