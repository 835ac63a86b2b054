import { command as _, type Database } from '../../runtime';
import type { Counts, ImportPartDocument, PlannedOpening } from '../../runtime/documents/imports';
import type { JobDocument } from '../../runtime/documents/jobs';
import { unpackedWithInstants } from '../../runtime/documents/packed';
import { plansOf } from './keys';
import { settle, written, type Writing } from './settle';
import { keepVersions } from './versions';

export type StagedPart = Pick<ImportPartDocument, 'unchanged' | 'rejected' | 'openings' | 'plans'>;

/** Openings written at the same time. */
const atOnce = 40;

/** Writes what is staged in a part, and counts all of it. New openings go in one write, and what is found in their place is settled one by one. */
export async function applyPart(db: Database, part: StagedPart, by: Writing): Promise<Counts> {
  const counts: Counts = { added: 0, changed: 0, unchanged: part.unchanged, rejected: part.rejected };
  const plans = plansOf(part);
  const openings = (part.openings === undefined ? [] : unpackedWithInstants(part.openings)).flatMap((opening, at): PlannedOpening[] => {
    const plan = plans.get(at);
    return plan ? [{ ...opening, ...plan }] : [];
  });
  const stored = await storedOf(db, openings);
  const [fresh, known] = [openings.filter(({ id }) => !stored.has(id)), openings.filter(({ id }) => stored.has(id))];
  const isDone = await db.jobs.insertUntilTaken(fresh.map((opening) => written(opening, undefined, { importId: by._id, as: 'added', at: by.at }, by)));
  if (isDone) counts.added += fresh.length;
  else for (const [id, document] of await storedOf(db, fresh)) stored.set(id, document);
  await keepVersions(db, by._id, known.flatMap(({ id, as }) => (as === 'unchanged' ? [] : stored.get(id) ?? [])), by.at);
  const left = isDone ? known : openings;
  for (let from = 0; from < left.length; from += atOnce) {
    const outcomes = await Promise.all(left.slice(from, from + atOnce).map((opening) => settle(db, opening, stored.get(opening.id), by)));
    for (const outcome of outcomes) counts[outcome] += 1;
  }
  return counts;
}

async function storedOf(db: Database, openings: readonly PlannedOpening[]): Promise<Map<string, JobDocument>> {
  const found = openings.length === 0 ? [] : await db.jobs.find({ _id: _.in(openings.map(({ id }) => id)) }, { limit: 1000 });
  return new Map(found.map((document) => [document._id, document]));
}
