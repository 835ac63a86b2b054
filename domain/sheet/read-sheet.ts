/** A sheet read as a person does: where the header is, what each column means, what each row is. No row is passed over in silence. */
import { tidy } from '../text/fold';
import { isDitto } from './ditto';
import { findHeader, repeatsHeader, type Header } from './find-header';
import { columnLetter, isBlank, type Cell, type GridRow, type Sheet } from './grid';
import { matchColumns, type ColumnTable, type MatchedColumn } from './match-columns';
import { tellRow } from './tell-rows-apart';
import { unmerge } from './unmerge';

/** One field of one row: its cell, or several joined, and where it stands. */
export interface FieldCell extends Cell {
  column: string;
  header: string;
  /** The words in the sheet when `text` is taken from the row above: 同上. */
  writtenAs?: string;
}

export type Fields<Field extends string> = Partial<Record<Field, FieldCell>>;

export interface PostingRow<Field extends string> {
  row: number;
  fields: Fields<Field>;
  /** The nearest group title above, as 一、青岛（39个岗位）. */
  group?: string;
}

export interface SkippedRow {
  row: number;
  reason: string;
}

export interface SheetReading<Field extends string> {
  name: string;
  /** Why nothing was read from this sheet; undefined when a header was found. */
  skipped?: string;
  headerRows: number[];
  columns: (MatchedColumn<Field> & { letter: string; hidden: boolean })[];
  postings: PostingRow<Field>[];
  rowsSkipped: SkippedRow[];
  /** What stands above the header: titles, 填报单位：… */
  preamble: string[];
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

/** Reads one sheet. Every row with words of its own ends up in `postings` or in `rowsSkipped`. */
export function readSheet<Field extends string>(sheet: Sheet, words: SheetWords<Field>): SheetReading<Field> {
  const rows = unmerge(sheet).filter((row) => row.cells.some((cell) => !isBlank(cell)));
  const header = findHeader(rows, words.table, words.title);
  const reading: SheetReading<Field> = { name: sheet.name, headerRows: [], columns: [], postings: [], rowsSkipped: [], preamble: [] };
  const skipped = reasonToSkip(sheet, rows, header);
  if (skipped !== undefined || header === undefined) {
    return { ...reading, skipped, rowsSkipped: rows.map((row) => ({ row: row.number, reason: skipped ?? '' })) };
  }
  return new SheetReader(sheet, words, header, reading).read(rows);
}

function reasonToSkip(sheet: Sheet, rows: readonly GridRow[], header: Header | undefined): string | undefined {
  if (rows.length === 0) return '空工作表';
  if (header === undefined) return '没有找到表头（至少要有“岗位名称”和另外两列），像是说明页，未读取';
  return sheet.hidden ? '工作表被隐藏，未读取；要导入请先取消隐藏' : undefined;
}

/** Walks the rows once, remembering what the rows above said. */
class SheetReader<Field extends string> {
  private previous: Fields<Field> = {};
  private group: string | undefined;
  private inNotes = false;

  constructor(
    private readonly sheet: Sheet,
    private readonly words: SheetWords<Field>,
    private header: Header,
    private readonly reading: SheetReading<Field>,
  ) {}

  read(rows: readonly GridRow[]): SheetReading<Field> {
    this.takeHeader(this.header);
    const firstHeaderRow = this.header.rows[0] ?? 0;
    for (const row of rows) {
      if (this.header.rows.includes(row.number)) this.skip(row, '表头');
      else if (row.number < firstHeaderRow) this.readPreamble(row);
      else this.readRow(row);
    }
    return this.reading;
  }

  private takeHeader(header: Header): void {
    this.header = header;
    this.reading.headerRows.push(...header.rows);
    this.reading.columns = matchColumns(header.cells, this.words.table).map((column) => ({
      ...column,
      letter: columnLetter(column.column),
      hidden: this.sheet.hiddenColumns.includes(column.column),
    }));
  }

  private skip(row: GridRow, reason: string): void {
    this.reading.rowsSkipped.push({ row: row.number, reason });
  }

  private readPreamble(row: GridRow): void {
    const texts = row.cells.filter((cell) => !isBlank(cell) && cell.filled === undefined).map((cell) => tidy(cell?.text ?? ''));
    this.reading.preamble.push(...texts);
    this.skip(row, '表头以上的标题或说明');
  }

  private readRow(row: GridRow): void {
    const repeated = repeatsHeader(row, this.header, this.words.table);
    if (repeated !== undefined) {
      if (repeated === 'other') this.takeHeader({ rows: [row.number], cells: row.cells });
      return this.skip(row, '重复的表头');
    }
    const told = tellRow(row, { employer: this.columnOf(this.words.employer), title: this.columnOf(this.words.title) ?? -1 }, { inNotes: this.inNotes });
    this.inNotes = told.kind === 'note' || (this.inNotes && told.kind === 'signature');
    if (told.kind === 'content') return this.readContent(row);
    if (told.kind === 'group') {
      this.group = tidy(told.title);
      this.previous = {};
      return this.skip(row, `分组标题：${tidy(told.title)}`);
    }
    this.skip(row, skipReasons[told.kind]);
  }

  private readContent(row: GridRow): void {
    const fields = this.fieldsOf(row);
    this.reading.postings.push({ row: row.number, fields, group: this.group });
    this.previous = fields;
  }

  private columnOf(field: Field): number | undefined {
    return this.reading.columns.find(({ meaning }) => meaning.kind === 'field' && meaning.field === field)?.column;
  }

  private fieldsOf(row: GridRow): Fields<Field> {
    const parts = new Map<Field, { part: number; label?: string; cell: FieldCell }[]>();
    for (const { meaning, column, letter, header } of this.reading.columns) {
      const cell = row.cells[column];
      if (meaning.kind !== 'field' || isBlank(cell) || cell.filled === 'across') continue;
      const list = parts.get(meaning.field) ?? [];
      list.push({ part: meaning.part, label: meaning.label, cell: this.resolve({ ...cell, column: letter, header: tidy(header).replace(/\s/g, '') }, meaning.field) });
      parts.set(meaning.field, list);
    }
    const fields: Fields<Field> = {};
    for (const [field, list] of parts) fields[field] = join(list.sort((a, b) => a.part - b.part));
    return fields;
  }

  private resolve(cell: FieldCell, field: Field): FieldCell {
    const above = isDitto(cell.text) ? this.previous[field] : undefined;
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
