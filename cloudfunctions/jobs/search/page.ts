import type { FitReason } from '../../../domain/job/finder/wishes';
import { command as _, type Database } from '../../runtime';
import { cardOf, type JobCard } from '../card';

/** Cards a page, unless fewer already fill it. */
export const cardsOnPage = 12;
/** A page must arrive on a weak network: bytes of JSON in all, some of them for what stands around the cards. */
const bytesOfPage = 7600;

/** What a card is made of: the long texts of an opening are most of it, and no card shows them. */
const onCard = [...['title', 'employer', 'kind', 'salary', 'education', 'headcount', 'places', 'welfare', 'deadline'].map((field) => `job.${field}`), 'sample', 'state', 'hit.publishedAt'];

export interface FoundCard extends JobCard {
  /** Why it was put forward for this person; empty without 适合我. */
  reasons: FitReason[];
}

/** As many of these openings as fit on a page, in their order. One database call. */
export async function cardsOf(db: Database, found: readonly { id: string; reasons: FitReason[] }[], now: Date, bytesTaken: number): Promise<FoundCard[]> {
  if (found.length === 0) return [];
  const documents = await db.jobs.find({ _id: _.in(found.map(({ id }) => id)) }, { limit: cardsOnPage, fields: onCard });
  const byId = new Map(documents.map((document) => [document._id, document]));
  const cards: FoundCard[] = [];
  let room = bytesOfPage - bytesTaken;
  for (const { id, reasons } of found) {
    const document = byId.get(id);
    if (!document) continue;
    const card = { ...cardOf(document, now), reasons };
    room -= Buffer.byteLength(JSON.stringify(card));
    if (room < 0 && cards.length > 0) break;
    cards.push(card);
  }
  return cards;
}
