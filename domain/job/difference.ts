import type { Job, Raw } from './job';

/** An opening as stored or as read. */
export interface Version {
  job: Job;
  raw: Raw;
}

export interface FieldChange {
  /** A field of the reading, or of the sheet when only its words changed. */
  field: string;
  before: unknown;
  after: unknown;
}

export type Difference = { kind: 'added' } | { kind: 'unchanged' } | { kind: 'changed'; fields: FieldChange[] };

/** One spelling for equal values: keys in order, nothing for what is missing, instants as ISO strings. */
export function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined && item !== null).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

function changesOf(before: object, after: object, name: (key: string) => string): FieldChange[] {
  const [old, fresh] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((key) => canonical(old.get(key)) !== canonical(fresh.get(key)))
    .map((key) => ({ field: name(key), before: old.get(key), after: fresh.get(key) }));
}

/** What an import would change, field by field. Where a row stands is no part of an opening. */
export function differenceOf(stored: Version | undefined, incoming: Version): Difference {
  if (!stored) return { kind: 'added' };
  const fields = [...changesOf(stored.job, incoming.job, (key) => key), ...changesOf(stored.raw, incoming.raw, (key) => `raw.${key}`)];
  return fields.length === 0 ? { kind: 'unchanged' } : { kind: 'changed', fields };
}
