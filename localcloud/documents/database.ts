/** The database: collections in memory, every change on disk before it is acknowledged, transactions between them. */
import { randomBytes } from 'node:crypto';
import { calculateObjectSize } from 'bson';
import { collectionMissing, requestFailed, transactionConflict } from '../errors';
import { type CollectionPlan } from '../options';
import { Collection, type Found, type Search } from './collection';
import { type Disk } from './disk';
import { withoutCount } from './order';
import { Loading } from './loading';
import { type DiskChange } from './record';
import { Stored } from './stored';
import { type Transaction, type TransactionLimits, Transactions } from './transactions';
import { type Document, idKey } from './values';
import { findInTransaction, visible } from './view';

/** One document before and after; `undefined` where there is none. */
export interface Change {
  collection: Collection;
  key: string;
  before: Stored | undefined;
  after: Stored | undefined;
}

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
/** A document of so many characters cannot reach the limit: none costs more than 9 bytes (the `1,` of a very long array). */
const SURELY_SMALL = 2 ** 20;

/** Walks the document only when its text leaves a doubt. */
function checkSize(stored: Stored): void {
  if (stored.text().length < SURELY_SMALL) return;
  const size = calculateObjectSize(stored.value);
  if (size > MAX_DOCUMENT_BYTES)
    throw requestFailed(`object to insert too large. size in bytes: ${size}, max size: ${MAX_DOCUMENT_BYTES}`);
}

export class Database {
  readonly collections = new Map<string, Collection>();
  readonly transactions: Transactions;
  /** Counts commits; a snapshot is a value of it. */
  private sequence = 0;
  private nextOrder = 0;
  private remembering = false;

  constructor(
    private readonly disk: Disk,
    plans: readonly CollectionPlan[],
    limits: TransactionLimits,
  ) {
    this.transactions = new Transactions(limits);
    for (const plan of plans) this.collections.set(plan.name, new Collection(plan));
    this.load();
  }

  private load(): void {
    const known: unknown = JSON.parse(this.disk.fact('collections') ?? '[]');
    if (Array.isArray(known)) known.forEach((name) => this.ensure(String(name)));
    const renewed: DiskChange[] = [];
    for (const name of this.disk.names()) {
      const collection = this.ensure(name);
      const shelf = this.disk.shelf(name);
      const loading = new Loading(collection);
      for (const { key, head } of this.disk.load(name, collection.mark, loading.take)) {
        const stored = Stored.on(shelf, key, head.order);
        this.nextOrder = Math.max(this.nextOrder, head.order + 1);
        loading.add(stored, head.isIndexed);
        if (!head.isIndexed) renewed.push({ collection: name, key, stored, indexes: collection.mark });
      }
      loading.end();
    }
    // Written with other indexes: from the next start on their entries need not be found again.
    if (renewed.length > 0) this.disk.writeNow(renewed);
  }

  private ensure(name: string): Collection {
    const known = this.collections.get(name);
    if (known) return known;
    const collection = new Collection({ name });
    this.collections.set(name, collection);
    return collection;
  }

  /** Makes a collection without declared indexes; it is there after a restart too. */
  async create(name: string): Promise<void> {
    this.collections.set(name, new Collection({ name }));
    await this.disk.remember('collections', JSON.stringify([...this.collections.keys()]));
  }

  collection(name: string): Collection {
    const collection = this.collections.get(name);
    if (!collection) throw collectionMissing(name);
    return collection;
  }

  find(collection: Collection, search: Search, transaction?: Transaction): Found {
    if (!transaction) return collection.find(search);
    transaction.snapshot ??= this.sequence;
    return findInTransaction(collection, search, transaction);
  }

  /** A new version in the place of `before`, or a new document; `text` as for `Stored.of`. */
  version(value: Document, before?: Stored, text?: string): Stored {
    const hasId = '_id' in value;
    const whole = hasId ? value : { _id: randomBytes(16).toString('hex'), ...value };
    const stored = Stored.of(idKey(whole._id), before?.order ?? this.nextOrder++, whole, hasId ? text : undefined);
    stored.isFresh = before === undefined;
    checkSize(stored);
    return stored;
  }

  /**
   * Carries out what `decide` asks for, and resolves when it is on disk. Outside a transaction `decide`
   * is asked again after waiting for one that holds a document; inside, a conflict refuses at once and rolls back.
   */
  async write(decide: () => Change[], transaction?: Transaction): Promise<void> {
    if (transaction) {
      this.stage(decide, transaction);
      return;
    }
    const since = Date.now();
    let changes = decide();
    while (this.transactions.count > 0 && (await this.transactions.passed(changes.flatMap(lockNames), since))) changes = decide();
    await this.apply(changes);
  }

  /** Waits until no transaction holds what `change` touches. */
  async unlocked(change: Change): Promise<void> {
    const since = Date.now();
    while (this.transactions.count > 0 && (await this.transactions.passed(lockNames(change), since)));
  }

  private stage(decide: () => Change[], transaction: Transaction): void {
    transaction.snapshot ??= this.sequence;
    try {
      for (const change of decide()) {
        this.transactions.take(transaction, lockNames(change));
        if (change.collection.history.at(change.key, transaction.snapshot)) throw transactionConflict();
        transaction.writesTo(change.collection.plan.name).set(change.key, change.after);
      }
    } catch (error) {
      this.transactions.finish(transaction);
      this.forget();
      throw error;
    }
  }

  /** What a transaction or a plain writer finds under a key. */
  current(collection: Collection, key: string, transaction?: Transaction): Stored | undefined {
    return transaction ? visible(collection, key, transaction) : collection.documents.get(key);
  }

  async commit(transaction: Transaction): Promise<void> {
    const changes: Change[] = [];
    for (const [name, writes] of transaction.writes)
      for (const [key, after] of writes) {
        const collection = this.collection(name);
        changes.push({ collection, key, before: collection.documents.get(key), after });
      }
    // The locks go with the same step that makes the writes visible: nobody can slip in between.
    this.transactions.finish(transaction);
    await this.apply(changes);
  }

  abort(transaction: Transaction): void {
    this.transactions.finish(transaction);
    this.forget();
  }

  /** Makes the changes visible at once, all together, and resolves when they are on disk. */
  async apply(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    this.sequence++;
    const remembers = this.transactions.count > 0;
    this.remembering ||= remembers;
    for (const { collection, key, before, after } of changes) {
      if (remembers) collection.history.remember(key, this.sequence, before);
      collection.replace(before, after);
    }
    this.forget();
    await this.disk.write(
      changes.map(({ collection, key, after }) => ({
        collection: collection.plan.name,
        key,
        stored: after,
        indexes: collection.mark,
      })),
    );
  }

  private forget(): void {
    if (!this.remembering) return;
    this.remembering = this.transactions.count > 0;
    const oldest = this.transactions.count > 0 ? Math.min(this.transactions.oldest, this.sequence) : Infinity;
    for (const collection of this.collections.values()) collection.history.forgetBefore(oldest);
  }
}

function lockNames({ collection, key, after }: Change): string[] {
  const { name } = collection.plan;
  const names = [`${name}/${key}`];
  if (after)
    for (const [place, { plan }] of collection.indexes.entries())
      if (plan.unique && plan.name !== '_id_')
        for (const unique of collection.entriesOf(after)[place]?.keys ?? [])
          names.push(`${name}/${plan.name}/${withoutCount(unique)}`);
  return names;
}
