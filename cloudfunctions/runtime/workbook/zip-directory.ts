/** The directory at the end of a zip file: what is in it, where, and how large it says it would become. PKWARE APPNOTE 6.3.10, section 4.3.12. */

export interface ZipEntry {
  name: string;
  encrypted: boolean;
  stored: boolean;
  packed: number;
  unpacked: number;
  /** Where its local header begins. */
  header: number;
}

const directoryEntry = 0x02014b50;
const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** All entries; undefined when the directory is cut off or makes no sense. */
export function directoryOf(file: Buffer): ZipEntry[] | undefined {
  const end = file.lastIndexOf(endOfDirectory);
  if (end < 0 || end + 22 > file.length) return undefined;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
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
