import { baseOf, employerIdOf, type StoredOpening } from '../../domain/job/identity';
import { hitOf, searchTokens } from '../../domain/job/hit';
import { command as _, type Database } from '../runtime';
import type { JobDocument, StagedOpening, Written } from '../runtime/documents/jobs';

/** Bases asked for at once, and the most documents the cloud gives at once. */
const basesAtOnce = 50;
const mostAtOnce = 1000;

/** What pairing and comparing need of a stored opening. */
export type KnownOpening = StoredOpening & Pick<JobDocument, 'job' | 'raw' | 'revision' | 'written'>;

/** All stored openings of these bases, by base. */
export async function openingsByBase(db: Database, bases: readonly string[]): Promise<Map<string, KnownOpening[]>> {
  const byBase = new Map<string, KnownOpening[]>();
  for (let from = 0; from < bases.length; from += basesAtOnce) {
    const asked = bases.slice(from, from + basesAtOnce);
    for (let skip = 0; ; skip += mostAtOnce) {
      const found = await db.jobs.find({ base: _.in(asked) }, { order: [['_id', 'asc']], skip, limit: mostAtOnce, fields: ['base', 'ordinal', 'job', 'raw', 'revision', 'written'] });
      for (const { _id, base, ...opening } of found) {
        const known = byBase.get(base) ?? [];
        known.push({ id: _id, ...opening });
        byBase.set(base, known);
      }
      if (found.length < mostAtOnce) break;
    }
  }
  return byBase;
}

/** The database keeps no missing values; neither does what is compared with it. */
export function withoutMissing<T>(value: T): T;
export function withoutMissing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutMissing(item));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]: [string, unknown]) => [key, withoutMissing(item)]));
}

/** The document of an opening as an import writes it. `publishedAt` is when it was first written. What an import names is open again. */
export function documentOf(opening: StagedOpening, about: { written: Written; sample: boolean; revision: number; publishedAt: Date }): JobDocument {
  const { id: _id, ordinal, job, raw } = opening;
  return withoutMissing({ _id, base: baseOf({ job }), ordinal, job, raw, employerId: employerIdOf(job.employer), state: 'open', unindexed: true, tokens: searchTokens(job), hit: hitOf(job, about.publishedAt), revision: about.revision, written: about.written, sample: about.sample });
}
