/** Documents on disk. What a promise here has resolved for survives the death of the process and of the machine. */
import { type Database, type Key, open, type RootDatabase } from 'lmdb';
import { olderForm } from './older-form';
import { type DiskChange, type DiskKey, type Head, readHead, readText, type TakeKey, writeRecord } from './record';
import { type Shelf } from './stored';

/** The form documents have on disk; a fact names it from the first start on. */
const FORM = '2';

const TABLE = 'records';

/** What follows a name directly in the order of names. */
const NEXT = '\u0001';

const refuse = (): never => {
  throw new Error('heads are only read');
};

export interface Loaded {
  key: string;
  head: Head;
}

interface Waiting {
  write: () => void;
  resolve: () => void;
  reject: (error: unknown) => void;
}

export class Disk {
  private readonly root: RootDatabase<Buffer, DiskKey>;
  private readonly documents: Database<Buffer, DiskKey>;
  private readonly named: Database<string, string>;
  private readonly facts: Map<string, string>;
  private readonly shelves = new Map<string, Shelf>();
  private waiting: Waiting[] = [];

  /** Opens or makes the folder. Refuses one in a form it does not know; turns the older form into its own. */
  constructor(folder: string) {
    this.root = open<Buffer, DiskKey>({ path: folder, maxDbs: 8, mapSize: 2 ** 30, overlappingSync: false });
    this.documents = this.root.openDB<Buffer, DiskKey>({ name: TABLE, encoding: 'binary' });
    this.named = this.root.openDB<string, string>({ name: 'facts', encoding: 'string' });
    const form = this.named.get('form');
    if (form === undefined) this.begin();
    else if (form !== FORM)
      throw new Error(
        `${folder} holds documents in form ${form}; this local cloud reads form ${FORM}. Start it with another --data.`,
      );
    this.facts = new Map([...this.named.getRange()].map(({ key, value }) => [key, value]));
  }

  private begin(): void {
    const older = olderForm(this.root);
    this.root.transactionSync(() => {
      this.named.putSync('form', FORM);
      if (older) this.put(older.documents());
      older?.drop();
    });
  }

  /** The collections that have documents. */
  names(): string[] {
    const names: string[] = [];
    for (let next = this.firstFrom(undefined); next !== undefined; next = this.firstFrom([`${next}${NEXT}`])) names.push(next);
    return names;
  }

  private firstFrom(start: Key | undefined): string | undefined {
    const [first] = this.documents.getKeys({ start, limit: 1 });
    return first?.[0];
  }

  /** The documents of a collection, each after its keys of these `indexes` were taken. */
  *load(collection: string, indexes: number, take: TakeKey): Generator<Loaded> {
    // The same table; the head is read where the record lies, without a copy of all the rest.
    const decode = (record: Buffer) => readHead(record, indexes, take);
    const reading = { name: TABLE, encoder: { encode: refuse, decode } };
    const heads = this.root.openDB<Head, DiskKey>(reading);
    for (const { key, value } of heads.getRange({ start: [collection], end: [`${collection}${NEXT}`] }))
      yield { key: key[1], head: value };
  }

  /** The texts of a collection's documents. */
  shelf(collection: string): Shelf {
    const known = this.shelves.get(collection);
    if (known) return known;
    const shelf: Shelf = {
      text: (key) => {
        const record = this.documents.get([collection, key]);
        if (!record) throw new Error(`${collection}/${key} is not on disk`);
        return readText(record);
      },
    };
    this.shelves.set(collection, shelf);
    return shelf;
  }

  /** Writes all changes or none. Calls keep their order. */
  async write(changes: readonly DiskChange[]): Promise<void> {
    await this.queue(() => this.put(changes));
    this.settle(changes);
  }

  /** As `write`, and on disk when it returns. */
  writeNow(changes: readonly DiskChange[]): void {
    this.root.transactionSync(() => this.put(changes));
    this.settle(changes);
  }

  private settle(changes: readonly DiskChange[]): void {
    for (const { collection, stored } of changes) stored?.settle(this.shelf(collection));
  }

  private put(changes: Iterable<DiskChange>): void {
    for (const { collection, key, stored, indexes } of changes) {
      if (stored) this.documents.putSync([collection, key], writeRecord(stored, indexes));
      else this.documents.removeSync([collection, key]);
    }
  }

  /** Everything asked for in one turn of the event loop, and while the last sync took its time, shares one transaction and its sync. */
  private queue(write: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length === 0) setImmediate(() => this.sync());
      this.waiting.push({ write, resolve, reject });
    });
  }

  private sync(): void {
    const group = this.waiting;
    this.waiting = [];
    try {
      this.root.transactionSync(() => {
        for (const { write } of group) write();
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
      return;
    }
    for (const { resolve } of group) resolve();
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
  remember(name: string, value: string): Promise<void> {
    this.facts.set(name, value);
    return this.queue(() => this.named.putSync(name, value));
  }

  forget(name: string): Promise<void> {
    this.facts.delete(name);
    return this.queue(() => this.named.removeSync(name));
  }

  /** Resolves when everything asked for is on disk and the folder is let go. */
  async close(): Promise<void> {
    if (this.waiting.length > 0) await this.queue(() => undefined);
    await this.root.close();
  }
}
