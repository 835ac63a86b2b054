import { createInflateRaw, type InflateRaw } from 'node:zlib';
import type { ZipEntry } from './zip-directory';

/** What is unpacked at once, in bytes: a part of any size passes through this much memory. */
const chunkSize = 128 * 1024;
const localHeader = 0x04034b50;

/** A file that is cut off, damaged, or not what its directory says. */
export class BrokenFile extends Error {}

/** The part's bytes, piece by piece. Throws BrokenFile when they are damaged or not as many as the directory says. */
export async function* unpackPart(file: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = packedBytes(file, entry);
  let size = 0;
  for await (const piece of entry.stored ? [packed] : inflated(packed)) {
    size += piece.length;
    if (size > entry.unpacked) throw new BrokenFile(`${entry.name} is larger than it says`);
    yield piece;
  }
  if (size !== entry.unpacked) throw new BrokenFile(`${entry.name} is smaller than it says`);
}

function packedBytes(file: Buffer, { name, header, packed }: ZipEntry): Buffer {
  if (header + 30 > file.length || file.readUInt32LE(header) !== localHeader) throw new BrokenFile(`${name} does not begin where it should`);
  const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
  if (start + packed > file.length) throw new BrokenFile(`${name} is cut off`);
  return file.subarray(start, start + packed);
}

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
  const inflate: InflateRaw = createInflateRaw({ chunkSize });
  inflate.end(packed);
  try {
    for await (const piece of inflate) yield piece as Buffer;
  } catch (error) {
    throw new BrokenFile(String(error));
  }
}
