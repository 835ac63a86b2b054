/** One collection in memory: documents, their indexes, and how they are found. */
import { duplicateKey } from '../errors';
import { type CollectionPlan } from '../options';
import { FieldIndex, type Stored } from './field-index';
import { compileFilter } from './filter';
import { History } from './history';
import { descending, orderKey } from './order';
import { describePlan, type Plan, planFor, type Question, type Sort } from './plan';
import { type Document, writeExtended } from './values';

export interface Found {
  documents: Stored[];
  /** How many documents were tested to find them. */
  examined: number;
  /** The index used, or `scan`. */
  by: string;
}

export interface Search extends Question {
  skip: number;
}

function pathValues(value: unknown, segments: readonly string[]): unknown[] {
  const [head, ...rest] = segments;
  if (head === undefined) return Array.isArray(value) && value.length > 0 ? value : [value];
  if (Array.isArray(value)) return /^\d+$/.test(head) ? pathValues(value[Number(head)], rest) : value.flatMap((item) => pathValues(item, segments));
  return pathValues((value as Document | null | undefined)?.[head], rest);
}

/** As MongoDB sorts: an array stands by its least element upwards, by its greatest downwards. */
export function sortKey(document: Document, sort: Sort): string {
  return sort
    .map(([path, direction]) => {
      const keys = pathValues(document, path.split('.')).map(orderKey).sort();
      return direction === 1 ? (keys[0] ?? orderKey(null)) : descending(keys[keys.length - 1] ?? orderKey(null));
    })
    .join('');
}

export function sorted(documents: Stored[], sort: Sort): Stored[] {
  const keyed = documents.map((stored) => ({ stored, key: sortKey(stored.value, sort) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.stored.order - b.stored.order));
  return keyed.map(({ stored }) => stored);
}

export class Collection {
  readonly documents = new Map<string, Stored>();
  readonly indexes: FieldIndex[];
  readonly history = new History();

  constructor(readonly plan: CollectionPlan) {
    const id = { name: '_id_', fields: [{ path: '_id', direction: 1 as const }], unique: true };
    this.indexes = [id, ...(plan.indexes ?? [])].map((index) => new FieldIndex(index, plan.name));
  }

  get size(): number {
    return this.documents.size;
  }

  /** Matching documents in the order asked for. */
  find({ query, sort, skip, wanted }: Search): Found {
    const matches = compileFilter(query);
    const plan = planFor(this, { query, sort, wanted: wanted + skip });
    const early = plan.sorted || sort.length === 0 ? wanted + skip : Infinity;
    const documents: Stored[] = [];
    let examined = 0;
    if (early > 0)
      for (const stored of this.walk(plan)) {
        examined++;
        if (!matches(stored.value)) continue;
        documents.push(stored);
        if (documents.length >= early) break;
      }
    const inOrder = plan.sorted || sort.length === 0 ? documents : sorted(documents, sort);
    return { documents: inOrder.slice(skip, skip + wanted), examined, by: describePlan(plan) };
  }

  /** Candidates of a plan, each once. */
  *walk(plan: Plan): Generator<Stored> {
    if (plan.kind === 'scan') yield* this.documents.values();
    else if (plan.kind === 'ids') {
      for (const key of plan.keys) {
        const stored = this.documents.get(key);
        if (stored) yield stored;
      }
    } else yield* this.walkOnce(plan);
  }

  private *walkOnce(plan: Extract<Plan, { kind: 'index' | 'union' }>): Generator<Stored> {
    const seen = new Set<string>();
    const sources = plan.kind === 'union' ? plan.plans.map((part) => this.walk(part)) : plan.stretches.map(([from, to]) => (plan.reverse ? plan.index.keys.descending(from, to) : plan.index.keys.ascending(from, to)));
    for (const source of sources)
      for (const stored of source) {
        if (seen.has(stored.key)) continue;
        seen.add(stored.key);
        yield stored;
      }
  }

  /**
   * Refuses a value whose unique keys another document has, here or among `beside`, or whose keys cannot be indexed.
   * Documents that are `gone` for the writer do not count.
   */
  checkUnique(key: string, value: Document, gone: (other: Stored) => boolean, beside: readonly Stored[]): void {
    for (const index of this.indexes) {
      const keys = index.keysOf(value);
      if (!index.plan.unique || index.plan.name === '_id_') continue;
      const taken = index.holder(keys, (other) => other.key !== key && !gone(other)) ?? beside.find((other) => index.keysOf(other.value).some((one) => keys.includes(one)));
      if (!taken) continue;
      const fields = index.plan.fields.map(({ path }) => `${path}: ${writeExtended(pathValues(value, path.split('.'))[0] ?? null)}`);
      throw duplicateKey(this.plan.name, index.plan.name, `{ ${fields.join(', ')} }`);
    }
  }

  /** Puts a version in place of another; `undefined` on either side means there is none. */
  replace(before: Stored | undefined, after: Stored | undefined): void {
    for (const index of this.indexes) index.replace(before, after);
    if (after) this.documents.set(after.key, after);
    else if (before) this.documents.delete(before.key);
  }
}
