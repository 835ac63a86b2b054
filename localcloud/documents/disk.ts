/** Documents on disk. What `flushed` has resolved for survives the death of the process and of the machine. */
import { deserialize, serialize } from 'bson';
import { type Database, open, type RootDatabase } from 'lmdb';
import { type Document } from './values';

export interface DiskDocument {
  order: number;
  value: Document;
}

/** One document written, or removed when `stored` is undefined. */
export interface DiskChange {
  collection: string;
  key: string;
  stored: DiskDocument | undefined;
}

type DiskKey = [collection: string, key: string];

export class Disk {
  private readonly root: RootDatabase<Buffer, DiskKey>;
  private readonly documents: Database<Buffer, DiskKey>;
  private readonly named: Database<string, string>;
  private readonly facts: Map<string, string>;

  constructor(folder: string) {
    this.root = open<Buffer, DiskKey>({ path: folder, maxDbs: 8, mapSize: 2 ** 30, commitDelay: 1 });
    this.documents = this.root.openDB<Buffer, DiskKey>({ name: 'documents', encoding: 'binary' });
    this.named = this.root.openDB<string, string>({ name: 'facts', encoding: 'string' });
    this.facts = new Map([...this.named.getRange()].map(({ key, value }) => [key, value]));
  }

  *load(): Generator<DiskDocument & { collection: string; key: string }> {
    for (const { key, value } of this.documents.getRange()) {
      const { order, value: document } = deserialize(value, { promoteBuffers: false }) as DiskDocument;
      yield { collection: key[0], key: key[1], order, value: document };
    }
  }

  /**
   * Writes all changes or none (lmdb puts the writes of one turn of the event loop into one transaction);
   * resolves when they are on disk. Calls keep their order.
   */
  async write(changes: readonly DiskChange[]): Promise<void> {
    const committed = changes.map(({ collection, key, stored }) =>
      stored
        ? this.documents.put([collection, key], Buffer.from(serialize(stored, { ignoreUndefined: true })))
        : this.documents.remove([collection, key]),
    );
    await Promise.all(committed);
    await this.root.flushed;
  }

  /** Facts are small texts by name, beside the documents: secrets, files, what was sent. */
  fact(name: string): string | undefined {
    return this.facts.get(name);
  }

  /** Facts whose name begins with `prefix`, by the rest of the name, in the order of names. */
  factsUnder(prefix: string): [name: string, value: string][] {
    const found = [...this.facts].filter(([name]) => name.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
    return found.map(([name, value]) => [name.slice(prefix.length), value]);
  }

  /** Known at once; on disk when it resolves. */
  async remember(name: string, value: string): Promise<void> {
    this.facts.set(name, value);
    await this.named.put(name, value);
    await this.root.flushed;
  }

  async forget(name: string): Promise<void> {
    this.facts.delete(name);
    await this.named.remove(name);
    await this.root.flushed;
  }

  close(): Promise<void> {
    return this.root.close();
  }
}
