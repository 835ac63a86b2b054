import type { RefusalCode } from '../../../domain/refusal/sentences';
import { BrokenFile, unpackPart } from './unpack-part';
import { directoryOf, type ZipEntry } from './zip-directory';

/**
 * What kind of file this is, before anything is read. A workbook is a zip; its directory says how large each part would become,
 * and every part is then unpacked once, piece by piece, with that size as a hard limit, so a directory that lies is found out.
 * Compound files: MS-CFB 2.2.
 */

export const largestFile = 20 * 1024 * 1024;
/** Unpacked, all parts together. It passes through in pieces: this bounds the time, not the memory. */
const largestUnpacked = 256 * 1024 * 1024;
const mostEntries = 2000;

const localHeader = 0x04034b50;
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Streams of an encrypted workbook and of an old one, named in UTF-16. */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

/** Why a file cannot be imported. */
export type FileRefusal = Extract<RefusalCode, `SHEET_${string}`>;

/** The refusal a file earns, or the parts of a workbook that can be read safely. */
export async function checkFile(file: Buffer): Promise<FileRefusal | ZipEntry[]> {
  const entries = entriesOf(file);
  if (typeof entries === 'string') return entries;
  for (const entry of entries) if (!(await keepsItsWord(file, entry))) return 'SHEET_BROKEN';
  return entries;
}

function entriesOf(file: Buffer): FileRefusal | ZipEntry[] {
  if (file.length === 0) return 'SHEET_EMPTY';
  if (file.length > largestFile) return 'SHEET_TOO_LARGE';
  if (file.subarray(0, 8).equals(compoundFile)) return file.includes(encryptedStream) ? 'SHEET_ENCRYPTED' : 'SHEET_OLD_FORMAT';
  if (file.length < 4 || file.readUInt32LE(0) !== localHeader) return 'SHEET_WRONG_TYPE';
  const entries = directoryOf(file);
  if (entries === undefined) return 'SHEET_BROKEN';
  if (entries.some(({ encrypted }) => encrypted)) return 'SHEET_ENCRYPTED';
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return 'SHEET_WRONG_TYPE';
  if (entries.length > mostEntries || entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > largestUnpacked) return 'SHEET_TOO_LARGE';
  return entries;
}

/** Whether a part is whole and unpacks to the size its directory entry gives. */
async function keepsItsWord(file: Buffer, entry: ZipEntry): Promise<boolean> {
  try {
    const pieces = unpackPart(file, entry);
    for (let piece = await pieces.next(); piece.done !== true; piece = await pieces.next());
    return true;
  } catch (error) {
    if (error instanceof BrokenFile) return false;
    throw error;
  }
}
