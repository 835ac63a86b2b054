import { entryOf, jobPlan, type JobShape } from '../../../domain/job/entry';
import { buildSegment } from '../../../domain/search/build';
import { mergeSegments } from '../../../domain/search/merge';
import type { Segment } from '../../../domain/search/segment';
import { command as _, type Database } from '../database';
import type { JobDocument } from '../documents/jobs';
import type { JobIndexDocument, SegmentFile } from '../documents/job-index';
import { storageOf } from '../import-slices';
import { removeFiles } from '../storage';
import { readSegment, segmentPath, writeSegment } from './segment-files';
import { INDEX_ID } from './warm';

/** Brings what was written to openings into the search index. */

/** Openings read at once (the cloud gives no more), and those that make one new segment. */
const READ_AT_ONCE = 1000;
const MOST_IN_ONE = 4000;
/** A segment is merged with the one after it when that one has grown to a quarter of it: each opening is written again only a few times. */
const GROWTH = 4;
/** Longer than the platform lets any call run: nobody reads a file that was retired before. Milliseconds. */
const RETIRED_FOR = 15 * 60 * 1000;

interface GatherContext {
  db: Database;
  now: () => Date;
  random: (bytes: number) => Uint8Array;
}

/** One slice; returns how many openings it took up, fewer than asked for when there are no more. Two at once do no harm: of two that change the index the later begins anew. */
export async function gatherOpenings(ctx: GatherContext): Promise<number> {
  const { db } = ctx;
  // Its version before the openings: what is overtaken between the two must not be published over what overtook it.
  const known = await db.jobIndexes.read(INDEX_ID);
  const changed = await changedOpenings(db);
  if (changed.length === 0) return 0;
  const stored = known ?? (await firstIndex(db));
  const segment = buildSegment(jobPlan, changed.map(({ _id, job, state, hit }) => entryOf({ id: _id, job, state, publishedAt: hit.publishedAt })));
  const path = segmentPath(ctx);
  // Known before the file: whoever comes next finds one that was never published.
  await db.jobIndexes.updateOne({ _id: INDEX_ID }, { begun: _.push([{ path, at: ctx.now() }]) });
  const { segments, merged } = await placed(stored.segments, path, segment);
  const retired = [...stored.retired, ...merged.map(({ fileId }) => ({ fileId, at: ctx.now() }))];
  const written = await publish(db, stored, { segments, retired }, path);
  if (!written) {
    await removeFiles(segments.filter(({ fileId }) => !stored.segments.some((known) => known.fileId === fileId)).map(({ fileId }) => fileId));
    await forgetBegun(db, [path]);
    return 0;
  }
  await settle(db, changed);
  return changed.length;
}

/** The whole of what waits, as long as there is time. */
export async function gatherAll(ctx: GatherContext, hasTime: () => boolean): Promise<number> {
  let all = 0;
  for (let taken = MOST_IN_ONE; taken >= MOST_IN_ONE && hasTime(); all += taken) taken = await gatherOpenings(ctx);
  return all;
}

/** The index before the first opening. Should somebody else have begun it, and published since, this one is of no use to publish from. */
async function firstIndex(db: Database): Promise<JobIndexDocument> {
  const empty: JobIndexDocument = { _id: INDEX_ID, version: 0, segments: [], retired: [], begun: [] };
  await db.jobIndexes.insert(empty);
  return empty;
}

async function changedOpenings(db: Database): Promise<JobDocument[]> {
  const changed: JobDocument[] = [];
  for (let after = ''; changed.length < MOST_IN_ONE; ) {
    const page = await db.jobs.find({ unindexed: true, _id: _.gt(after) }, { order: [['_id', 'asc']], limit: READ_AT_ONCE, fields: ['job', 'state', 'hit', 'revision'] });
    changed.push(...page);
    after = page.at(-1)?._id ?? after;
    if (page.length < READ_AT_ONCE) break;
  }
  return changed;
}

interface Placed {
  segments: SegmentFile[];
  /** Those that became part of a larger one. */
  merged: SegmentFile[];
}

/** The segments with the new one behind them, merged with those before it that are not much larger. */
async function placed(before: readonly SegmentFile[], path: string, added: Segment<JobShape>): Promise<Placed> {
  const kept = [...before];
  const merged: SegmentFile[] = [];
  let newest = added;
  for (let last = kept.at(-1); last !== undefined && last.entries < newest.size * GROWTH; last = kept.at(-1)) {
    newest = mergeSegments(jobPlan, [await readSegment(last.fileId), newest]);
    merged.push(last);
    kept.pop();
  }
  const fileId = await writeSegment(path, newest);
  return { segments: [...kept, { fileId, entries: newest.size }], merged };
}

/** `false` when someone else has changed the index meanwhile. */
const publish = (db: Database, { version }: JobIndexDocument, { segments, retired }: Pick<JobIndexDocument, 'segments' | 'retired'>, path: string): Promise<boolean> =>
  db.jobIndexes.updateOne({ _id: INDEX_ID, version }, { version: version + 1, segments: _.set(segments), retired: _.set(retired), begun: _.pull({ path }) });

const forgetBegun = (db: Database, paths: readonly string[]): Promise<boolean> => db.jobIndexes.updateOne({ _id: INDEX_ID }, { begun: _.pull({ path: _.in([...paths]) }) });

/** What was taken up waits no longer, unless it was written again since. */
async function settle(db: Database, taken: readonly JobDocument[]): Promise<void> {
  const byRevision = new Map<number, string[]>();
  for (const { _id, revision } of taken) {
    const ids = byRevision.get(revision);
    if (ids) ids.push(_id);
    else byRevision.set(revision, [_id]);
  }
  for (const [revision, ids] of byRevision)
    for (let from = 0; from < ids.length; from += READ_AT_ONCE)
      await db.jobs.updateAll({ _id: _.in(ids.slice(from, from + READ_AT_ONCE)), revision }, { unindexed: false });
}

/** Deletes files that were written and never published: whoever wrote them is dead. Where files lie is known by those that are part of the index. Returns how many. */
export async function forgetUnpublished({ db, now }: GatherContext): Promise<number> {
  const stored = await db.jobIndexes.read(INDEX_ID);
  const storage = storageOf(stored?.segments[0]?.fileId ?? '');
  const dead = (stored?.begun ?? []).filter(({ at }) => at.getTime() < now().getTime() - RETIRED_FOR).map(({ path }) => path);
  if (storage === '' || dead.length === 0) return 0;
  await removeFiles(dead.map((path) => `${storage}${path}`));
  await forgetBegun(db, dead);
  return dead.length;
}

/** Deletes the files of segments that no instance can be reading any more. Returns how many. */
export async function forgetRetired({ db, now }: GatherContext): Promise<number> {
  const stored = await db.jobIndexes.read(INDEX_ID);
  const old = (stored?.retired ?? []).filter(({ at }) => at.getTime() < now().getTime() - RETIRED_FOR).map(({ fileId }) => fileId);
  if (!stored || old.length === 0) return 0;
  await removeFiles(old);
  await db.jobIndexes.updateOne({ _id: INDEX_ID }, { retired: _.pull({ fileId: _.in(old) }) });
  return old.length;
}
