import type { GridRow, SheetOutline } from '../../../domain/sheet/grid';
import { packRows, sliceFile, type PackedRows } from './slice-file';
import { SheetListener } from './sheet-listener';
import { unpackPart } from './unpack-part';
import { walkXml } from './walk-xml';
import { readBook, TooLarge, type NamedSheet } from './workbook-book';
import type { ZipEntry } from './zip-directory';

/** More rows with words in them than a whole city's workbook has. */
export const mostRows = 50_000;
/** Rows in one slice: read, compared or applied in one call, well within a second or two. A slice of long texts ends earlier, but not within what may be a header. */
const rowsInSlice = 800;
const fewestInSlice = 60;
const bytesInSlice = 1_500_000;
/** All slices of one sheet are held until its merged areas, which stand behind the rows, are known. Bytes. */
const mostHeld = 96 * 1024 * 1024;

/** What a sheet is called and looks like, without its rows. */
export type UnpackedSheet = Omit<SheetOutline, 'hiddenColumns'> & { hiddenColumns: number[]; slices: number; rows: number };

/**
 * Cuts a checked workbook (see `check-file.ts`) into slices of rows that follow each other, handing on each as a file. No more than one
 * sheet's rows are ever held, packed. Throws BrokenFile, and TooLarge beyond `mostRows`.
 */
export async function unpackWorkbook(file: Buffer, entries: readonly ZipEntry[], keep: (slice: Buffer) => Promise<void>): Promise<UnpackedSheet[]> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const part = (name: string) => {
    const entry = byName.get(name);
    return entry && unpackPart(file, entry);
  };
  const book = await readBook(part);
  const sheets: UnpackedSheet[] = [];
  let room = mostRows;
  for (const [index, named] of book.sheets.entries()) {
    const packer = new SlicePacker(room);
    const listener = new SheetListener(book, (row) => packer.add(row), () => packer.isTooLarge);
    const pieces = part(named.part);
    if (pieces) await walkXml(pieces, listener);
    if (packer.isTooLarge) throw new TooLarge(`more than ${mostRows} rows`);
    const slices = packer.end();
    for (const slice of slices) await keep(sliceFile(index, slice, listener.merges));
    sheets.push({ ...outlineOf(named), hiddenColumns: listener.hiddenColumns, slices: slices.length, rows: packer.count });
    room -= packer.count;
  }
  return sheets;
}

const outlineOf = ({ name, hidden }: NamedSheet): Pick<SheetOutline, 'name' | 'hidden'> => ({ name, hidden });

const hasWords = (row: GridRow): boolean => row.cells.some((cell) => cell !== undefined && cell.text.trim() !== '');

/** Gathers the rows of one sheet into slices. */
class SlicePacker {
  count = 0;
  private held = 0;
  private readonly slices: PackedRows[] = [];
  private rows: GridRow[] = [];
  private bytes = 0;
  private next = 1;

  constructor(private readonly room: number) {}

  get isTooLarge(): boolean {
    return this.count > this.room || this.held > mostHeld;
  }

  add(row: GridRow): void {
    if (this.isTooLarge || !hasWords(row)) return;
    this.count += 1;
    this.rows.push(row);
    this.bytes += row.cells.reduce((sum, cell) => sum + (cell?.text.length ?? 0) * 3, 0);
    if (this.rows.length >= rowsInSlice || (this.bytes > bytesInSlice && this.rows.length >= fewestInSlice)) this.cut();
  }

  /** Every sheet has at least one slice: an empty one says so too. */
  end(): PackedRows[] {
    if (this.rows.length > 0 || this.slices.length === 0) this.cut();
    return this.slices;
  }

  private cut(): void {
    const to = this.rows.at(-1)?.number ?? this.next;
    const packed = packRows(this.next, to, this.rows);
    this.held += packed.rows.length;
    this.slices.push(packed);
    this.next = to + 1;
    this.rows = [];
    this.bytes = 0;
  }
}
