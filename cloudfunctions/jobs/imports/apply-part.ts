import { command as _, type Database } from '../../runtime';
import type { Counts, HeldOpening, ImportPartDocument, PlannedOpening } from '../../runtime/documents/imports';
import type { JobDocument } from '../../runtime/documents/jobs';
import { unpackedWithInstants } from '../../runtime/documents/packed';
import { plansOf } from './keys';
import { settle, written, type Writing } from './settle';
import { keepVersions } from './versions';

export type StagedPart = Pick<ImportPartDocument, 'unchanged' | 'rejected' | 'openings' | 'plans' | 'heldIds'>;

/** Openings written at the same time. */
const atOnce = 40;

export interface AppliedPart {
  counts: Counts;
  held: HeldOpening[];
}

/** Writes what is staged in a part, and counts all of it. New openings go in one write, and what is found in their place is settled one by one. */
export async function applyPart(db: Database, part: StagedPart, by: Writing): Promise<AppliedPart> {
  const counts: Counts = { added: 0, changed: 0, unchanged: part.unchanged, rejected: part.rejected };
  const plans = plansOf(part);
  const openings = (part.openings === undefined ? [] : unpackedWithInstants(part.openings)).flatMap((opening, at): (PlannedOpening & { at: number })[] => {
    const plan = plans.get(at);
    return plan ? [{ ...opening, ...plan, at }] : [];
  });
  const stored = await storedOf(db, openings);
  const [fresh, known] = [openings.filter(({ id }) => !stored.has(id)), openings.filter(({ id }) => stored.has(id))];
  const isDone = await db.jobs.insertUntilTaken(fresh.map((opening) => written(opening, undefined, { importId: by._id, as: 'added', at: by.at }, by)));
  if (isDone) counts.added += fresh.length;
  else for (const [id, document] of await storedOf(db, fresh)) stored.set(id, document);
  await keepVersions(db, by._id, known.flatMap(({ id, as }) => (as === 'unchanged' ? [] : stored.get(id) ?? [])), by.at);
  const left = isDone ? known : openings;
  const held: HeldOpening[] = [];
  for (let from = 0; from < left.length; from += atOnce) {
    await Promise.all(
      left.slice(from, from + atOnce).map(async ({ at, base, digest, print, keyed, job, raw, ...plan }) => {
        const { as, id, ordinal } = await settle(db, { base, digest, print, keyed, job, raw, ...plan }, stored.get(plan.id), by);
        if (as === 'held') held.push({ at, base, digest, print, keyed, job, raw, id, ordinal });
        else counts[as] += 1;
      }),
    );
  }
  return { counts, held: held.sort((a, b) => a.at - b.at) };
}

async function storedOf(db: Database, openings: readonly PlannedOpening[]): Promise<Map<string, JobDocument>> {
  const found = openings.length === 0 ? [] : await db.jobs.find({ _id: _.in(openings.map(({ id }) => id)) }, { limit: 1000 });
  return new Map(found.map((document) => [document._id, document]));
}
