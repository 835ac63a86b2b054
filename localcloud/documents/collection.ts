/** One collection in memory: documents, their indexes, and how they are found. */
import { createHash } from 'node:crypto';
import { duplicateKey } from '../errors';
import { type CollectionPlan, type IndexPlan } from '../options';
import { FieldIndex, shareKey } from './field-index';
import { compileFilter } from './filter';
import { nearestBy } from './geo';
import { History } from './history';
import { leavesOf } from './leaves';
import { KEY_FORM } from './order';
import { describePlan, type Plan, planFor, type Question } from './plan';
import { sortBy, type Sort } from './sorting';
import { type Entry, type Stored } from './stored';
import { writeExtended } from './values';

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

/** Another number whenever the same document would have other keys. */
const markOf = (fields: unknown): number =>
  createHash('sha256')
    .update(JSON.stringify([KEY_FORM, fields]))
    .digest()
    .readUInt32LE() || 1;

export class Collection {
  readonly documents = new Map<string, Stored>();
  readonly indexes: FieldIndex[];
  readonly history = new History();
  /** Fields with a geometry index; such queries test every document. */
  readonly geoPaths: readonly string[];
  /** Names what the entries of a document on disk are entries of; never 0. */
  readonly mark: number;

  constructor(readonly plan: CollectionPlan) {
    const declared = plan.indexes ?? [];
    const isGeo = (index: IndexPlan) => index.fields.some(({ direction }) => direction === '2dsphere');
    this.geoPaths = declared.flatMap(({ fields }) =>
      fields.filter(({ direction }) => direction === '2dsphere').map(({ path }) => path),
    );
    const id = { name: '_id_', fields: [{ path: '_id', direction: 1 as const }], unique: true };
    this.indexes = [id, ...declared.filter((index) => !isGeo(index))].map((index) => new FieldIndex(index, plan.name));
    this.mark = markOf(this.indexes.map((index) => index.plan.fields));
  }

  get size(): number {
    return this.documents.size;
  }

  /** Where a version stands in each index. Refuses what cannot be indexed. */
  entriesOf(stored: Stored): readonly Entry[] {
    stored.entries ??= this.indexes.map((index) => index.entryOf(stored.value, stored.order));
    return stored.entries;
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
   * Refuses a version whose unique keys another document has, here or among `beside`, or whose keys cannot be indexed.
   * Documents that are `gone` for the writer do not count.
   */
  checkUnique(stored: Stored, gone: (other: Stored) => boolean, beside: readonly Stored[]): void {
    const entries = this.entriesOf(stored);
    for (const [place, index] of this.indexes.entries()) {
      if (!index.plan.unique || index.plan.name === '_id_') continue;
      const entry = entries[place] as Entry;
      const taken =
        index.holder(entry, (other) => other.key !== stored.key && !gone(other)) ??
        beside.find((other) => shareKey(entry, this.entriesOf(other)[place] as Entry));
      if (!taken) continue;
      const fields = index.plan.fields.map(({ path }) => `${path}: ${writeExtended(leavesOf(stored.value, path)[0] ?? null)}`);
      throw duplicateKey(this.plan.name, index.plan.name, `{ ${fields.join(', ')} }`);
    }
  }

  /** Puts a version in place of another; `undefined` on either side means there is none. */
  replace(before: Stored | undefined, after: Stored | undefined): void {
    const stored = after ?? before;
    if (!stored) return;
    before?.hold();
    const gone = before && this.entriesOf(before);
    const come = after && this.entriesOf(after);
    for (const [place, index] of this.indexes.entries()) index.replace(gone?.[place], come?.[place], stored);
    if (after) this.documents.set(after.key, after);
    else this.documents.delete(stored.key);
  }
}
