/** One collection in memory: documents, their indexes, and how they are found. */
import { duplicateKey } from '../errors';
import { type CollectionPlan, type IndexPlan } from '../options';
import { FieldIndex } from './field-index';
import { compileFilter } from './filter';
import { nearestBy } from './geo';
import { History } from './history';
import { leavesOf } from './leaves';
import { describePlan, type Plan, planFor, type Question } from './plan';
import { sortBy, type Sort } from './sorting';
import { type Stored } from './stored';
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

export const sorted = (documents: Stored[], sort: Sort): Stored[] => sortBy(documents, ({ value }) => value, sort);

export class Collection {
  readonly documents = new Map<string, Stored>();
  readonly indexes: FieldIndex[];
  readonly history = new History();
  /** Fields with a geometry index; such queries test every document. */
  readonly geoPaths: readonly string[];

  constructor(readonly plan: CollectionPlan) {
    const declared = plan.indexes ?? [];
    const isGeo = (index: IndexPlan) => index.fields.some(({ direction }) => direction === '2dsphere');
    this.geoPaths = declared.flatMap(({ fields }) =>
      fields.filter(({ direction }) => direction === '2dsphere').map(({ path }) => path),
    );
    const id = { name: '_id_', fields: [{ path: '_id', direction: 1 as const }], unique: true };
    this.indexes = [id, ...declared.filter((index) => !isGeo(index))].map((index) => new FieldIndex(index, plan.name));
  }

  get size(): number {
    return this.documents.size;
  }

  /** Takes the documents of a restart, in their order of insertion. */
  fill(all: readonly Stored[]): void {
    for (const stored of all) this.documents.set(stored.key, stored);
    for (const index of this.indexes) index.fill(all);
  }

  /** Matching documents in the order asked for. */
  find({ query, sort, skip, wanted }: Search): Found {
    const matches = compileFilter(query);
    const plan = planFor(this, { query, sort, wanted: wanted + skip });
    const nearest = sort.length === 0 ? nearestBy(query, this.geoPaths) : undefined;
    const early = !nearest && (plan.sorted || sort.length === 0) ? wanted + skip : Infinity;
    const documents: Stored[] = [];
    let examined = 0;
    if (early > 0)
      for (const stored of this.walk(plan)) {
        examined++;
        if (!matches(stored.value)) continue;
        documents.push(stored);
        if (documents.length >= early) break;
      }
    if (nearest) documents.sort((a, b) => nearest(a.value) - nearest(b.value));
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
    const sources =
      plan.kind === 'union'
        ? plan.plans.map((part) => this.walk(part))
        : plan.stretches.map(([from, to]) =>
            plan.reverse ? plan.index.keys.descending(from, to) : plan.index.keys.ascending(from, to),
          );
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
      const taken =
        index.holder(keys, (other) => other.key !== key && !gone(other)) ??
        beside.find((other) => index.keysOf(other.value).some((one) => keys.includes(one)));
      if (!taken) continue;
      const fields = index.plan.fields.map(({ path }) => `${path}: ${writeExtended(leavesOf(value, path)[0] ?? null)}`);
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
