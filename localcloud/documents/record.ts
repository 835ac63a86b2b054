/** A document on disk: how wide its characters are, its order, a line's end, its Extended JSON. */
import { Stored } from './stored';

export type DiskKey = [collection: string, key: string];

/** One document written, or removed when `stored` is undefined. */
export interface DiskChange {
  collection: string;
  key: string;
  stored: Stored | undefined;
}

/** The engine's own forms of a string: neither needs a look at each character when it is read. */
const NARROW = 1;
const WIDE = 2;
const NEEDS_WIDE = /[^\u0000-\u00ff]/;

export function writeRecord(stored: Stored): Buffer {
  const text = `${stored.order}\n${stored.text()}`;
  const width = NEEDS_WIDE.test(text) ? WIDE : NARROW;
  const record = Buffer.allocUnsafe(1 + text.length * width);
  record[0] = width;
  record.write(text, 1, width === WIDE ? 'utf16le' : 'latin1');
  return record;
}

export function readRecord(key: string, record: Buffer): Stored {
  const text = record.toString(record[0] === WIDE ? 'utf16le' : 'latin1', 1);
  const end = text.indexOf('\n');
  return Stored.from(key, Number(text.slice(0, end)), text.slice(end + 1));
}
