import * as v from 'valibot';
import { division } from '../../domain/job/divisions';
import { educationLevels } from '../../domain/job/education-level';
import { jobKinds } from '../../domain/job/kind';
import { facetsOf, inOrder, matches, type Facets, type JobHit, type JobQuery } from '../../domain/job/query';
import { rankOf } from '../../domain/job/rank';
import { termsOf, type SearchTerm } from '../../domain/job/search-text';
import { bounds, command as _, open, type Database } from '../runtime';
import type { JobDocument } from '../runtime/documents/jobs';
import { cardOf, type JobCard } from './card';

/** Cards a page, unless fewer already fill it. */
const cardsOnPage = 12;
/** A page must arrive on a weak network: bytes of JSON, leaving room for facets and envelope. */
const bytesOfCards = 6200;
/** Far beyond what one city's programme holds; beyond it a search engine belongs behind this procedure. */
const mostHits = 50_000;
/** Places offered as filters, the most frequent first. */
const placesOffered = 12;

export interface PlaceFacet {
  code: string;
  name: string;
  count: number;
}

export interface JobPage {
  jobs: JobCard[];
  total: number;
  /** Exact counts for this query; only with the first page. */
  facets: (Omit<Facets, 'places'> & { places: PlaceFacet[] }) | null;
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const code = v.pipe(v.string(), v.regex(/^\d{6}$/));

/** Openings one may still apply to. Two database calls: the facts of all hits, then the cards of one page. */
export const search = open
  .input(
    v.strictObject({
      text: v.optional(v.pipe(v.string(), v.maxLength(60))),
      kinds: v.optional(v.pipe(v.array(v.picklist(jobKinds)), v.maxLength(jobKinds.length))),
      education: v.optional(v.picklist(educationLevels)),
      places: v.optional(v.pipe(v.array(code), v.maxLength(20))),
      salaryFloor: v.optional(bounds.whole(0, 1_000_000)),
      sort: v.optional(v.picklist(['fit', 'salary', 'newest', 'closing']), 'fit'),
      cursor: v.optional(bounds.whole(0, mostHits)),
    }),
  )
  .query(async ({ input, ctx }): Promise<JobPage> => {
    const query: JobQuery = input;
    const terms = termsOf(input.text ?? '');
    const asked = (input.text ?? '').trim() !== '';
    const found = asked && terms.length === 0 ? [] : await hitsOf(ctx.db, terms, ctx.now());
    const kept = found.filter((hit) => matches(hit, query));
    const ordered = inOrder(kept, query.sort, ({ texts }) => rankOf(texts, terms));
    const from = input.cursor ?? 0;
    const jobs = await cardsFrom(ctx.db, ordered.slice(from, from + cardsOnPage), ctx.now());
    const next = from + jobs.length;
    return { jobs, total: kept.length, facets: from === 0 ? offered(facetsOf(found, query)) : null, next: jobs.length > 0 && next < kept.length ? next : null };
  });

interface FoundHit extends JobHit {
  texts: { title: string; employer: string; majors: string };
}

async function hitsOf(db: Database, terms: readonly SearchTerm[], now: Date): Promise<FoundHit[]> {
  const tokens = [...new Set(terms.flatMap((term) => term.tokens))];
  const stillOpen = _.or([{ 'hit.closesAt': _.exists(false) }, { 'hit.closesAt': _.gte(now) }]);
  const condition = tokens.length === 0 ? stillOpen : _.and([{ tokens: _.all(tokens) }, stillOpen]);
  const rows = await db.jobs.aggregate<{ _id: string; hit: JobDocument['hit']; job: { title: string; employer: string; majors: { list: string[] } } }>(
    [['match', condition], ['project', { hit: 1, 'job.title': 1, 'job.employer': 1, 'job.majors.list': 1 }]],
    mostHits,
  );
  return rows.map(({ _id, hit, job }) => ({ ...hit, id: _id, texts: { title: job.title, employer: job.employer, majors: job.majors.list.join('、') } }));
}

/** As many of these as fit on a page, in their order. */
async function cardsFrom(db: Database, hits: readonly JobHit[], now: Date): Promise<JobCard[]> {
  if (hits.length === 0) return [];
  const documents = await db.jobs.find({ _id: _.in(hits.map(({ id }) => id)) }, { limit: cardsOnPage, fields: ['job', 'sample'] });
  const byId = new Map(documents.map((document) => [document._id, document]));
  const cards: JobCard[] = [];
  let room = bytesOfCards;
  for (const { id } of hits) {
    const document = byId.get(id);
    if (!document) continue;
    const card = cardOf(document, now);
    room -= Buffer.byteLength(JSON.stringify(card));
    if (room < 0 && cards.length > 0) break;
    cards.push(card);
  }
  return cards;
}

/** Cities and districts by how many openings they hold; provinces only say again what their cities say. */
function offered({ places, ...facets }: Facets): JobPage['facets'] {
  const counted = Object.entries(places)
    .filter(([place]) => !place.endsWith('0000'))
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, placesOffered);
  return { ...facets, places: counted.map(([place, count]) => ({ code: place, name: division(place)?.name ?? place, count })) };
}
