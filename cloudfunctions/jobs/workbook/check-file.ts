import { inflateRawSync } from 'node:zlib';
import type { RefusalCode } from '../../../domain/refusal/sentences';

/**
 * What kind of file this is, before anything is unpacked blindly. A workbook is a zip; its directory says how large each part
 * would become, and every part is then unpacked once with that size as a hard limit, so a directory that lies is found out.
 * Format: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16; compound files: MS-CFB 2.2.
 */

export const largestFile = 10 * 1024 * 1024;
/** Unpacked, all parts together: what 256 MB of memory can hold beside the reader. */
const largestUnpacked = 64 * 1024 * 1024;
const mostEntries = 2000;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Streams of an encrypted workbook and of an old one, named in UTF-16. */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

/** Why a file cannot be imported. */
export type FileRefusal = Extract<RefusalCode, `SHEET_${string}`>;

interface Entry {
  name: string;
  encrypted: boolean;
  stored: boolean;
  packed: number;
  unpacked: number;
  header: number;
}

/** The refusal a file earns, or undefined for a workbook that can be read safely. */
export function refusalOfFile(file: Buffer): FileRefusal | undefined {
  if (file.length === 0) return 'SHEET_EMPTY';
  if (file.length > largestFile) return 'SHEET_TOO_LARGE';
  if (file.subarray(0, 8).equals(compoundFile)) return file.includes(encryptedStream) ? 'SHEET_ENCRYPTED' : 'SHEET_OLD_FORMAT';
  if (file.length < 4 || file.readUInt32LE(0) !== localHeader) return 'SHEET_WRONG_TYPE';
  const entries = directoryOf(file);
  if (entries === undefined) return 'SHEET_BROKEN';
  if (entries.some(({ encrypted }) => encrypted)) return 'SHEET_ENCRYPTED';
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return 'SHEET_WRONG_TYPE';
  if (entries.length > mostEntries || entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > largestUnpacked) return 'SHEET_TOO_LARGE';
  return entries.every((entry) => keepsItsWord(file, entry)) ? undefined : 'SHEET_BROKEN';
}

/** All entries of the directory at the end of the file; undefined when it is cut off or makes no sense. */
function directoryOf(file: Buffer): Entry[] | undefined {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== endOfDirectory) return undefined;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== directoryEntry) return undefined;
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      stored: file.readUInt16LE(at + 10) === 0,
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      header: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** Whether a part is whole and unpacks to the size its directory entry gives. */
function keepsItsWord(file: Buffer, { header, packed, unpacked, stored }: Entry): boolean {
  if (header + 30 > file.length || file.readUInt32LE(header) !== localHeader) return false;
  const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
  if (start + packed > file.length) return false;
  if (stored) return packed === unpacked;
  return unpackedSize(file.subarray(start, start + packed), unpacked) === unpacked;
}

/** The true size, or −1 for a stream that is broken or larger than it says. */
function unpackedSize(packed: Buffer, limit: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1) }).length;
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return -1;
    throw error;
  }
}
