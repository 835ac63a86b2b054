import { differenceOf } from '../../../domain/job/difference';
import { pairAnew } from '../../../domain/job/pairing';
import { command as _, type Database } from '../../runtime';
import type { JobDocument, StagedOpening, Written } from '../../runtime/documents/jobs';
import { documentOf, openingsByBase } from '../stored';

/** The import that writes, and when. */
interface Import {
  importId: string;
  sample: boolean;
  at: Date;
}

/**
 * Writes an opening where it differs from what is stored, and says what it counts as. What this import wrote before counts as it
 * did then. When others have written since the preview, what is stored under its id may be another opening: then it is paired anew.
 */
export async function settle(db: Database, staged: StagedOpening, known: JobDocument | undefined, by: Import): Promise<Written['as'] | 'unchanged'> {
  let opening = staged;
  for (let stored = known; ; stored = await db.jobs.read(opening.id)) {
    if (stored && stored.revision !== opening.seen && differenceOf(stored, opening).kind !== 'unchanged') {
      opening = await pairedAnew(db, staged, by);
      stored = await db.jobs.read(opening.id);
      // Written once more between the two reads: look again.
      if ((stored?.revision ?? 0) !== opening.seen) continue;
    }
    const difference = differenceOf(stored, opening);
    const ours = stored?.written.importId === by.importId ? stored.written.as : undefined;
    if (difference.kind === 'unchanged') return ours ?? 'unchanged';
    if (await write(db, opening, stored, { importId: by.importId, as: difference.kind, at: by.at }, by.sample)) return difference.kind;
  }
}

async function pairedAnew(db: Database, staged: StagedOpening, by: Import): Promise<StagedOpening> {
  const now = (await openingsByBase(db, [staged.base])).get(staged.base) ?? [];
  const { id, ordinal } = pairAnew(staged, now.map((stored) => ({ ...stored, ours: stored.written.importId === by.importId })));
  return { ...staged, id, ordinal, seen: now.find((stored) => stored.id === id)?.revision ?? 0 };
}

/** `false` when someone else wrote this opening since it was read. */
async function write(db: Database, opening: StagedOpening, stored: JobDocument | undefined, written: Written, sample: boolean): Promise<boolean> {
  const publishedAt = stored?.hit.publishedAt ?? written.at;
  const document = documentOf(opening, { written, sample, revision: (stored?.revision ?? 0) + 1, publishedAt });
  if (!stored) return db.jobs.insert(document);
  const { _id, job, raw, employerId, state, unindexed, tokens, hit, revision } = document;
  const change = { job: _.set(job), raw: _.set(raw), employerId, state, unindexed, tokens: _.set(tokens), hit: _.set(hit), revision, written: _.set(written), sample };
  return db.jobs.updateOne({ _id, revision: stored.revision }, change);
}
