/**
 * A document on disk: how wide the characters of its text are, how long its head is; the head, which says where the document
 * stands in the indexes, so that a start need not read the text; the text, Extended JSON.
 */
import { type Entry, type Stored } from './stored';

export type DiskKey = [collection: string, key: string];

/** One document written, or removed when `stored` is undefined. */
export interface DiskChange {
  collection: string;
  key: string;
  stored: Stored | undefined;
  /** Names the indexes whose entries `stored` has, in their order. */
  indexes: number;
}

/** What a start reads of a document, beside its keys. */
export interface Head {
  order: number;
  /** Whether its keys were of the indexes asked for. */
  isIndexed: boolean;
}

/** Takes one key of a document in the index at `place`; `root` as in `Entry`. */
export type TakeKey = (place: number, root: string, key: string) => void;

/** The engine's own forms of a string: neither needs a look at each character when it is read. */
const NARROW = 1;
const WIDE = 2;
const NEEDS_WIDE = /[^\u0000-\u00ff]/;

/** Width of the text, where it begins, order, indexes. */
const FIXED = 1 + 4 + 4 + 4;

const lengthOf = ({ root, keys }: Entry): number =>
  keys.reduce((sum, key) => sum + 2 + key.length, 2 + Buffer.byteLength(root) + 2);

/** Root and keys, each with its length before it. */
function writeEntry({ root, keys }: Entry, record: Buffer, from: number): number {
  const rootAt = from + 2;
  let at = rootAt + record.write(root, rootAt);
  record.writeUInt16LE(at - rootAt, from);
  at = record.writeUInt16LE(keys.length, at);
  for (const key of keys) {
    at = record.writeUInt16LE(key.length, at);
    at += record.write(key, at, 'latin1');
  }
  return at;
}

export function writeRecord(stored: Stored, indexes: number): Buffer {
  const entries = stored.entries ?? [];
  const text = stored.text();
  const width = NEEDS_WIDE.test(text) ? WIDE : NARROW;
  const textAt = entries.reduce((sum, entry) => sum + lengthOf(entry), FIXED);
  const record = Buffer.allocUnsafe(textAt + text.length * width);
  record[0] = width;
  record.writeUInt32LE(textAt, 1);
  record.writeUInt32LE(stored.order, 5);
  record.writeUInt32LE(stored.entries ? indexes : 0, 9);
  let at = FIXED;
  for (const entry of entries) at = writeEntry(entry, record, at);
  record.write(text, textAt, width === WIDE ? 'utf16le' : 'latin1');
  return record;
}

/** Gives away the keys when they are of `indexes`: nothing is made of a document but its keys. */
export function readHead(record: Buffer, indexes: number, take: TakeKey): Head {
  const isIndexed = record.readUInt32LE(9) === indexes;
  const textAt = isIndexed ? record.readUInt32LE(1) : 0;
  for (let at = FIXED, place = 0; at < textAt; place++) {
    const rootAt = at + 2;
    at = rootAt + record.readUInt16LE(at);
    const root = at > rootAt ? record.toString('utf8', rootAt, at) : '';
    let left = record.readUInt16LE(at);
    for (at += 2; left > 0; left--) {
      const keyAt = at + 2;
      at = keyAt + record.readUInt16LE(at);
      take(place, root, record.toString('latin1', keyAt, at));
    }
  }
  return { order: record.readUInt32LE(5), isIndexed };
}

export const readText = (record: Buffer): string =>
  record.toString(record[0] === WIDE ? 'utf16le' : 'latin1', record.readUInt32LE(1));
