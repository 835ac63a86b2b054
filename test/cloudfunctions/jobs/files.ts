/** Workbooks made for tests, and the ways a file can be wrong. */
import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';

export const header = ['单位名称', '岗位名称', '类型', '招聘人数', '学历要求', '专业要求', '薪资待遇', '工作地点', '报名截止时间', '备注'];

/** An openable workbook of one sheet. */
export const workbook = (rows: readonly (readonly string[])[], sheetName = '岗位表'): Buffer => sheetsBook({ [sheetName]: rows });

/** A workbook of several sheets, by name: each is a slice of its own, however short. */
export function sheetsBook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** The same rows as an old binary workbook. */
export function oldWorkbook(rows: readonly (readonly string[])[]): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '岗位表');
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
}

/** A compound file with the stream an encrypted workbook has. */
export function encryptedWorkbook(): Buffer {
  const file = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  Buffer.from('EncryptedPackage', 'utf16le').copy(file, 1152);
  return file;
}

interface ZipPart {
  name: string;
  content: Buffer;
  /** What the directory claims the part unpacks to; the truth when missing. */
  claims?: number;
}

/** A zip of these parts, written by hand so that its directory can lie. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims = content.length } of parts) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(claims, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claims, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    local.push(head, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += head.length + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, list, end]);
}

const part = (name: string, content: string | Buffer = '<x/>'): ZipPart => ({ name, content: Buffer.from(content) });

/** 400 MB of one letter in a file of 400 KB, honest about it. */
export const bomb = (): Buffer => {
  const sheets = [1, 2, 3, 4].map((sheet) => part(`xl/worksheets/sheet${sheet}.xml`, Buffer.alloc(100 * 1024 * 1024, 'a')));
  return zip([part('[Content_Types].xml'), part('xl/workbook.xml'), ...sheets]);
};

const spreadsheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rowOf = (row: number): string => `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>示例单位</t></is></c><c r="B${row}" t="inlineStr"><is><t>岗位${row}</t></is></c></row>`;

/** A workbook of so many sheets of so many rows of two cells each, written by hand: a library would take minutes. A million rows are 130 MB unpacked. */
export const longWorkbook = (sheets: number, rows: number): Buffer => {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const blocks = Array.from({ length: Math.ceil(rows / 1000) }, (_, block) => Buffer.from(Array.from({ length: Math.min(1000, rows - block * 1000) }, (_row, row) => rowOf(block * 1000 + row + 1)).join('')));
  const sheet = Buffer.concat([Buffer.from(`<worksheet ${spreadsheet}><sheetData>`), ...blocks, Buffer.from('</sheetData></worksheet>')]);
  return zip([
    part('[Content_Types].xml'),
    part('xl/workbook.xml', `<workbook ${spreadsheet} xmlns:r="${relationships}"><sheets>${numbers.map((each) => `<sheet name="岗位表 ${each}" sheetId="${each}" r:id="rId${each}"/>`).join('')}</sheets></workbook>`),
    part('xl/_rels/workbook.xml.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbers.map((each) => `<Relationship Id="rId${each}" Target="worksheets/sheet${each}.xml"/>`).join('')}</Relationships>`),
    ...numbers.map((each) => part(`xl/worksheets/sheet${each}.xml`, sheet)),
  ]);
};

/** The same, with a directory that says it is small. */
export const lyingBomb = (): Buffer => zip([part('[Content_Types].xml'), part('xl/workbook.xml'), { ...part('xl/worksheets/sheet1.xml', Buffer.alloc(100 * 1024 * 1024, 'a')), claims: 5000 }]);

/** A text document of the same family. */
export const textDocument = (): Buffer => zip([part('[Content_Types].xml'), part('word/document.xml')]);
