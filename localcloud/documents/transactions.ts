/** Snapshot isolation: a transaction reads the past it began in, and its first write to a document shuts others out. */
import { randomUUID } from 'node:crypto';
import { transactionBusy, transactionConflict, transactionGone } from '../errors';
import { type Stored } from './stored';

/** What one transaction has written to one collection; `undefined` is a removal. */
export type Writes = Map<string, Stored | undefined>;

export class Transaction {
  readonly id = randomUUID();
  /** Taken at the first operation, as MongoDB does. */
  snapshot: number | undefined;
  readonly writes = new Map<string, Writes>();
  readonly ended: Promise<void>;
  open = true;
  private settle: () => void = () => undefined;

  constructor() {
    this.ended = new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  writesTo(collection: string): Writes {
    const writes = this.writes.get(collection) ?? new Map<string, Stored | undefined>();
    this.writes.set(collection, writes);
    return writes;
  }

  end(): void {
    this.open = false;
    this.settle();
  }
}

export interface TransactionLimits {
  /** An open transaction is rolled back after this long, in ms. */
  lifetime: number;
  /** A plain write waits this long for a transaction that holds its document, in ms. */
  patience: number;
}

export class Transactions {
  private readonly open = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>();
  /** Lock name → who holds it. Names are of documents and of unique keys. */
  private readonly locks = new Map<string, Transaction>();

  constructor(private readonly limits: TransactionLimits) {}

  get count(): number {
    return this.open.size;
  }

  /** The oldest moment an open transaction can look back to. */
  get oldest(): number {
    let oldest = Infinity;
    for (const { transaction } of this.open.values()) oldest = Math.min(oldest, transaction.snapshot ?? Infinity);
    return oldest;
  }

  start(): Transaction {
    const transaction = new Transaction();
    const timer = setTimeout(() => this.finish(transaction), this.limits.lifetime);
    timer.unref();
    this.open.set(transaction.id, { transaction, timer });
    return transaction;
  }

  /** Refuses an id that is unknown, finished or expired. */
  get(id: string): Transaction {
    const entry = this.open.get(id);
    if (!entry) throw transactionGone(id);
    return entry.transaction;
  }

  /** Takes the locks or refuses at once with the cloud's conflict. */
  take(transaction: Transaction, names: readonly string[]): void {
    for (const name of names) {
      const holder = this.locks.get(name);
      if (holder && holder !== transaction) throw transactionConflict();
    }
    for (const name of names) this.locks.set(name, transaction);
  }

  /** For a write outside transactions: waits until nobody holds these, or says the resource is busy. `true` when it waited. */
  async passed(names: readonly string[], since: number): Promise<boolean> {
    const holder = names.map((name) => this.locks.get(name)).find((transaction) => transaction !== undefined);
    if (!holder) return false;
    const left = this.limits.patience - (Date.now() - since);
    if (left <= 0) throw transactionBusy();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, left);
    });
    await Promise.race([holder.ended, late]);
    clearTimeout(timer);
    return true;
  }

  /** Lets go of everything, whatever the outcome was. */
  finish(transaction: Transaction): void {
    const entry = this.open.get(transaction.id);
    if (!entry) return;
    clearTimeout(entry.timer);
    this.open.delete(transaction.id);
    for (const [name, holder] of this.locks) if (holder === transaction) this.locks.delete(name);
    transaction.end();
  }
}
