/** The first form of the data folder: documents as BSON, in a table of their own, and no fact that names the form. */
import { deserialize } from 'bson';
import { type RootDatabase } from 'lmdb';
import { type DiskChange, type DiskKey } from './record';
import { Stored } from './stored';
import { type Document } from './values';

const TABLE = 'documents';

/** What a folder of the older form holds; undefined when it is none. */
export function olderForm(root: RootDatabase<Buffer, DiskKey>): { documents(): Generator<DiskChange>; drop(): void } | undefined {
  if (![...root.getKeys()].map(String).includes(TABLE)) return undefined;
  const table = root.openDB<Buffer, DiskKey>({ name: TABLE, encoding: 'binary' });
  return {
    *documents() {
      for (const { key, value } of table.getRange()) {
        const { order, value: document } = deserialize(value, { promoteBuffers: false }) as { order: number; value: Document };
        yield { collection: key[0], key: key[1], stored: Stored.of(key[1], order, document), indexes: 0 };
      }
    },
    drop: () => table.dropSync(),
  };
}
