import { differenceOf } from '../../../domain/job/difference';
import { isAnotherEmployer } from '../../../domain/job/held-by';
import { pairAnew } from '../../../domain/job/pairing';
import { beyondReach } from '../../../domain/job/within-reach';
import { type Database } from '../../runtime';
import type { ImportDocument, PlannedOpening } from '../../runtime/documents/imports';
import type { JobDocument, Written } from '../../runtime/documents/jobs';
import { changeTo, documentOf, openingsByBase, type OpeningContent } from '../stored';
import { against } from './plan-openings';
import { replaceVersion } from './versions';

/** The import that writes, and when. */
export interface Writing extends Pick<ImportDocument, '_id' | 'sample' | 'series' | 'regions'> {
  at: Date;
}

/** What an opening counts as. One is `held` when the one it would be written over is not as it was when the difference was shown, or would be given another employer's name. */
export interface Settled {
  as: Written['as'] | 'unchanged' | 'held';
  id: string;
  ordinal: number;
}

/**
 * Writes an opening where it differs from what is stored, and says what it counts as. What this import wrote before counts as it
 * did then. When others have written since the comparison, what is stored under its id may be another opening: then it is paired anew, and
 * what nobody has seen is not written over. Nor is another employer's name, since its contacts would see who applied.
 */
export async function settle(db: Database, planned: PlannedOpening, known: JobDocument | undefined, by: Writing): Promise<Settled> {
  let opening = planned;
  for (let stored = known; ; stored = await db.jobs.read(opening.id)) {
    if (stored && stored.revision !== opening.seen && differenceOf(stored, opening).kind !== 'unchanged') {
      opening = await pairedAnew(db, planned, by);
      stored = await db.jobs.read(opening.id);
      // Written once more between the two reads: look again.
      if ((stored?.revision ?? 0) !== opening.seen) continue;
    }
    const as = stored ? against(stored, opening).as : 'added';
    const ours = stored?.written.importId === by._id ? stored.written.as : undefined;
    const { id, ordinal } = opening;
    if (as === 'unchanged') return { as: ours ?? 'unchanged', id, ordinal };
    if (stored && !ours && (id !== planned.id || stored.revision !== planned.seen || isAnotherEmployer(stored, opening.job.employer))) return { as: 'held', id, ordinal };
    if (await write(db, opening, stored, { importId: by._id, as, at: by.at }, by)) return { as, id, ordinal };
  }
}

async function pairedAnew(db: Database, planned: PlannedOpening, by: Writing): Promise<PlannedOpening> {
  const now = (await openingsByBase(db, [planned.base])).get(planned.base) ?? [];
  const { id, ordinal } = pairAnew(planned, now.map((stored) => ({ ...stored, ours: stored.written.importId === by._id, beyond: beyondReach(stored.job, by.regions, stored.broughtFor) !== undefined })));
  return { ...planned, id, ordinal, seen: now.find((stored) => stored.id === id)?.revision ?? 0 };
}

/** The document an import makes of an opening. What it names is open again, unless a person said that it is filled. */
export const written = (opening: OpeningContent, stored: JobDocument | undefined, by: Written, { sample, series, regions }: Writing): JobDocument =>
  documentOf(opening, {
    written: by, sample, series, broughtFor: stored ? stored.broughtFor : regions,
    revision: (stored?.revision ?? 0) + 1,
    state: stored?.state === 'filled' ? 'filled' : 'open',
    publishedAt: stored?.hit.publishedAt ?? by.at,
  });

/** `false` when someone else wrote this opening since it was read. */
async function write(db: Database, opening: PlannedOpening, stored: JobDocument | undefined, as: Written, by: Writing): Promise<boolean> {
  const document = written(opening, stored, as, by);
  if (!stored) return db.jobs.insert(document);
  // What this very import wrote is no version to go back to.
  if (stored.written.importId !== by._id) await replaceVersion(db, by._id, stored, by.at);
  return db.jobs.updateOne({ _id: document._id, revision: stored.revision }, changeTo(document, stored));
}
