/** Rows of a comma-separated file as objects, every value a string as written. */
import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';

export function csvRows(path: string): Record<string, string>[] {
  const book = read(readFileSync(path, 'utf8'), { type: 'string', raw: true, FS: ',' });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  return sheet ? utils.sheet_to_json<Record<string, string>>(sheet, { raw: false, defval: '' }) : [];
}
