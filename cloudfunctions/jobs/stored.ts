import { employerIdOf, type StoredOpening } from '../../domain/job/identity';
import { hitOf } from '../../domain/job/hit';
import type { Job, Raw } from '../../domain/job/job';
import type { JobState } from '../../domain/job/state';
import { command as _, type Database } from '../runtime';
import type { JobDocument } from '../runtime/documents/jobs';

/** Bases asked for at once, and the most documents the cloud gives at once. */
const basesAtOnce = 200;
/** Hardly ever are two openings stored from equal rows. */
const printsAtOnce = 800;
const mostAtOnce = 1000;

/** What pairing and comparing need of a stored opening. */
export type KnownOpening = StoredOpening & Pick<JobDocument, 'job' | 'raw' | 'revision' | 'written' | 'state' | 'mergedInto' | 'series' | 'broughtFor'>;

/** Enough of a stored opening to see whether it is just so. */
export type Sketch = Pick<JobDocument, 'ordinal' | 'digest' | 'state' | 'mergedInto' | 'series'> & { id: string };

/** An opening whose row came again as it was. */
export type Printed = Pick<JobDocument, 'series' | 'job'> & { id: string };

/** Openings that are stored from rows with these prints, unless they were withdrawn since: then the row brings them back. */
export async function openingsByPrint(db: Database, prints: readonly string[]): Promise<Map<string, Printed[]>> {
  const found = new Map<string, Printed[]>();
  for (let from = 0; from < prints.length; from += printsAtOnce) {
    const asked = _.and([{ print: _.in(prints.slice(from, from + printsAtOnce)) }, _.or([{ state: _.neq('withdrawn') }, { mergedInto: _.exists(true) }])]);
    for (let skip = 0; ; skip += mostAtOnce) {
      const page = await db.jobs.find(asked, { order: [['_id', 'asc']], skip, limit: mostAtOnce, fields: ['print', 'series', 'job.employer'] });
      for (const { _id, print = '', series, job } of page) found.set(print, [...(found.get(print) ?? []), { id: _id, series, job }]);
      if (page.length < mostAtOnce) break;
    }
  }
  return found;
}

/** The stored openings with these ids, by id. */
export async function openingsById(db: Database, ids: readonly string[]): Promise<Map<string, KnownOpening & { base: string }>> {
  const found = new Map<string, KnownOpening & { base: string }>();
  for (let from = 0; from < ids.length; from += basesAtOnce) {
    const page = await db.jobs.find({ _id: _.in(ids.slice(from, from + basesAtOnce)) }, { limit: mostAtOnce, fields: ['base', 'ordinal', 'job', 'raw', 'revision', 'written', 'state', 'mergedInto', 'series', 'broughtFor'] });
    for (const { _id, ...opening } of page) found.set(_id, { id: _id, ...opening });
  }
  return found;
}

/** All stored openings of these bases, by base. */
export const openingsByBase = (db: Database, bases: readonly string[]): Promise<Map<string, KnownOpening[]>> =>
  byBase(db, bases, ['base', 'ordinal', 'job', 'raw', 'revision', 'written', 'state', 'mergedInto', 'series', 'broughtFor']);

/** The same, without what is in them. */
export const sketchesOf = (db: Database, bases: readonly string[]): Promise<Map<string, Sketch[]>> => byBase(db, bases, ['base', 'ordinal', 'digest', 'state', 'mergedInto', 'series']);

async function byBase(db: Database, bases: readonly string[], fields: readonly string[]): Promise<Map<string, (Omit<JobDocument, '_id'> & { id: string })[]>> {
  const found = new Map<string, (Omit<JobDocument, '_id'> & { id: string })[]>();
  for (let from = 0; from < bases.length; from += basesAtOnce) {
    const asked = bases.slice(from, from + basesAtOnce);
    for (let skip = 0; ; skip += mostAtOnce) {
      const page = await db.jobs.find({ base: _.in(asked) }, { order: [['_id', 'asc']], skip, limit: mostAtOnce, fields });
      for (const { _id, ...opening } of page) found.set(opening.base, [...(found.get(opening.base) ?? []), { id: _id, ...opening }]);
      if (page.length < mostAtOnce) break;
    }
  }
  return found;
}

/** The database keeps no missing values; neither does what is compared with it. */
export function withoutMissing<T>(value: T): T;
export function withoutMissing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutMissing(item));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]: [string, unknown]) => [key, withoutMissing(item)]));
}

/** What an opening says, wherever that comes from. */
export interface OpeningContent {
  id: string;
  /** Stays what it was when an opening is given another name by hand or in an exported sheet. */
  base: string;
  ordinal: number;
  digest: string;
  print?: string;
  job: Job;
  raw: Raw;
}

interface About extends Pick<JobDocument, 'written' | 'sample' | 'revision' | 'state' | 'series' | 'broughtFor'> {
  state: JobState;
  /** When it was first written. */
  publishedAt: Date;
}

/** The document of an opening, to be looked at by the search index. */
export function documentOf({ id: _id, base, ordinal, digest, print, job, raw }: OpeningContent, { publishedAt, ...about }: About): JobDocument {
  return withoutMissing({ _id, base, ordinal, digest, print, job, raw, employerId: employerIdOf(job.employer), unindexed: true, hit: hitOf(job, publishedAt), ...about });
}

/** What the name that is replaced was: the same employer's, or a mistake. */
export type NameReplaced = 'same' | 'mistaken';

/** The change that makes a stored document this one, whatever it was. Under another name it stays with its employer, whose contacts know it by the old one, unless that was a mistake. */
export function changeTo(document: JobDocument, before: Pick<JobDocument, 'employerId'>, replaced: NameReplaced = 'same'): Record<string, unknown> {
  const { job, raw, hit, written, series = _.remove(), mergedInto = _.remove(), print = _.remove() } = document;
  const { base, ordinal, digest, employerId, state, unindexed, revision, sample } = document;
  const renamed = before.employerId !== employerId && { formerEmployers: replaced === 'same' ? _.addToSet(before.employerId) : _.pull(before.employerId) };
  return { base, ordinal, digest, employerId, ...renamed, state, unindexed, revision, sample, series, mergedInto, print, job: _.set(job), raw: _.set(raw), hit: _.set(hit), written: _.set(written) };
}
