/** Finds, counts and orders openings in the index that a warm instance keeps. */
import type { OpenIndex } from '../../search/open-index';
import { idAt } from '../../search/segment';
import { suggest, type Suggestion } from '../../search/suggest';
import { understand, type Understanding } from '../../search/understand';
import type { JobShape } from '../entry';
import { jobLanguage } from '../language';
import type { JobQuery } from '../query';
import { countFacets, type Facets } from './facets';
import { judge, listedIn, type Judged, type Part } from './judge';
import { ordered, type Hit } from './order';
import type { Wishes } from './wishes';

export interface Findings {
  total: number;
  /** In the order asked for. */
  hits: (from: number, count: number) => Hit[];
  facets: () => Facets;
  /** Words to mark in what is shown; and whether a mistake was forgiven or nothing answers all of the text. */
  words: readonly string[];
  how: Understanding['how'];
}

export interface Asking {
  now: Date;
  /** What the person would like, to put fitting ones first. */
  wishes?: Wishes;
  /** Openings never to be shown. */
  except?: ReadonlySet<string>;
}

/** Everything the query finds among openings one may still apply to. */
export function findJobs(index: OpenIndex<JobShape>, query: JobQuery, { now, wishes, except }: Asking): Findings {
  const listed = index.parts.map((part) => listedIn(part, now));
  const text = query.text ?? '';
  const understood = understand(index, { ...jobLanguage, isListed: (part, entry) => listed[part]?.[entry] === 1 }, text);
  // Only blanks and signs: there is nothing that could be found.
  const findsNothing = understood === null && text.trim() !== '';
  const judged = index.parts.map((part, number): Judged => {
    const scores = understood?.scores[number];
    const found = findsNothing ? new Uint8Array(part.segment.size) : foundIn(part, listed[number] ?? new Uint8Array(), scores, except);
    return { part, scores, turnedAway: judge(part, query, now, found) };
  });
  return {
    total: judged.reduce((sum, { turnedAway }) => sum + passing(turnedAway), 0),
    hits: (from, count) => ordered(judged, query, now, wishes, from + count).slice(from),
    facets: () => countFacets(judged, now),
    words: understood?.words ?? [],
    how: understood?.how ?? 'exact',
  };
}

function foundIn({ segment }: Part, listed: Uint8Array, scores: Float32Array | undefined, except: ReadonlySet<string> | undefined): Uint8Array {
  const found = listed.slice();
  if (scores) for (let entry = 0; entry < found.length; entry += 1) if (scores[entry] === 0) found[entry] = 0;
  if (except?.size) for (let entry = 0; entry < found.length; entry += 1) if (found[entry] === 1 && except.has(idAt(segment, entry))) found[entry] = 0;
  return found;
}

function passing(turnedAway: Int32Array): number {
  let count = 0;
  for (let entry = 0; entry < turnedAway.length; entry += 1) if (turnedAway[entry] === 0) count += 1;
  return count;
}

/** Titles, employers, majors and places of listed openings for what is typed so far. */
export function suggestJobWords(index: OpenIndex<JobShape>, text: string, most: number, now: Date): Suggestion[] {
  const listed = index.parts.map((part) => listedIn(part, now));
  return suggest(index, text, most, (part, entry) => listed[part]?.[entry] === 1);
}

export { type Facets } from './facets';
export { type Hit } from './order';
export { fitOf, type Wishes } from './wishes';
