/** Workbooks made for tests, and the ways a file can be wrong. */
import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';

export const header = ['单位名称', '岗位名称', '类型', '招聘人数', '学历要求', '专业要求', '薪资待遇', '工作地点', '报名截止时间', '备注'];

/** An openable workbook of one sheet. */
export function workbook(rows: readonly (readonly string[])[], sheetName = '岗位表'): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheetName);
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** The same rows in each of so many sheets. */
export function workbookOfSheets(count: number, rows: readonly (readonly string[])[]): Buffer {
  const book = utils.book_new();
  for (let sheet = 1; sheet <= count; sheet += 1) utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), `岗位表 ${sheet}`);
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

/** 200 MB of one letter in a file of 200 KB, honest about it. */
export const bomb = (): Buffer => zip([part('[Content_Types].xml'), part('xl/workbook.xml'), part('xl/worksheets/sheet1.xml', Buffer.alloc(200 * 1024 * 1024, 'a'))]);

/** The same, with a directory that says it is small. */
export const lyingBomb = (): Buffer => zip([part('[Content_Types].xml'), part('xl/workbook.xml'), { ...part('xl/worksheets/sheet1.xml', Buffer.alloc(100 * 1024 * 1024, 'a')), claims: 5000 }]);

/** A text document of the same family. */
export const textDocument = (): Buffer => zip([part('[Content_Types].xml'), part('word/document.xml')]);
