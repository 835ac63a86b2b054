import type { JobShape } from '../../../domain/job/entry';
import { OpenIndex, OpenSegment } from '../../../domain/search/open-index';
import type { Database } from '../database';
import type { JobIndexDocument } from '../documents/job-index';
import { readSegment } from './segment-files';

/** The search index as this instance holds it. */

export const INDEX_ID = 'openings';

interface Warm {
  version: number;
  parts: ReadonlyMap<string, OpenSegment<JobShape>>;
  index: OpenIndex<JobShape>;
}

let warm: Warm = { version: 0, parts: new Map(), index: new OpenIndex<JobShape>([]) };
let opening: Promise<Warm> | undefined;

/** The index as it is now. One database call; files are fetched only when it has changed, and only those not held yet. */
export async function openJobIndex(db: Database): Promise<OpenIndex<JobShape>> {
  const stored = await db.jobIndexes.read(INDEX_ID);
  if (!stored || stored.version === warm.version) return warm.index;
  // Calls that come while it is being read wait for the same reading.
  opening ??= newer(db, stored).finally(() => (opening = undefined));
  warm = await opening;
  return warm.index;
}

/**
 * Asks the index this instance holds while it is looked whether that still is the newest, and asks again where it is not: `ask` changes
 * nothing. One database call besides those of `ask`, and no waiting for it.
 */
export async function askJobIndex<T>(db: Database, ask: (index: OpenIndex<JobShape>) => Promise<T>): Promise<T> {
  if (warm.version === 0) return ask(await openJobIndex(db));
  const held = warm.index;
  const [newest, answer] = await Promise.all([openJobIndex(db), ask(held)]);
  return newest === held ? answer : ask(newest);
}

async function newer(db: Database, stored: JobIndexDocument): Promise<Warm> {
  try {
    return await withSegments(stored);
  } catch (failure) {
    // It may have changed in between, and its file be gone: then the newer one is read.
    const again = await db.jobIndexes.read(INDEX_ID);
    if (!again || again.version === stored.version) throw failure;
    return withSegments(again);
  }
}

async function withSegments({ version, segments }: JobIndexDocument): Promise<Warm> {
  const held = warm.parts;
  const parts = new Map<string, OpenSegment<JobShape>>();
  // One after the other: two large files being unpacked at once would need twice the memory.
  for (const { fileId } of segments) parts.set(fileId, held.get(fileId) ?? new OpenSegment(await readSegment(fileId)));
  return { version, parts, index: new OpenIndex([...parts.values()]) };
}
