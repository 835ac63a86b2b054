/** Finds, counts and orders openings in the index that a warm instance keeps. */
import type { OpenIndex } from '../../search/open-index';
import type { Scores } from '../../search/scores';
import { idAt } from '../../search/segment';
import { suggest, type Suggestion } from '../../search/suggest';
import { understand, type Understanding } from '../../search/understand';
import type { JobShape } from '../entry';
import { jobLanguage } from '../language';
import type { JobQuery } from '../query';
import { countFacets, type Facets } from './facets';
import type { Part } from './columns';
import { judge, listedIn, type Judged, type Listed } from './judge';
import { ordered, type Hit } from './order';
import type { Wishes } from './wishes';

export interface Findings {
  total: number;
  /** How many employers they are of. */
  employers: () => number;
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
  const understood = understand(index, { ...jobLanguage, isListed: (part, entry) => listed[part]?.is[entry] === 1 }, text);
  // Only blanks and signs: there is nothing that could be found.
  const findsNothing = understood === null && text.trim() !== '';
  const judged = index.parts.map((part, number): Judged => {
    const scores = understood?.scores[number];
    const entries = findsNothing ? none : foundIn(part, listed[number], scores, except);
    return { part, entries, scores: scores?.of, turnedAway: judge(part, query, now, entries) };
  });
  return {
    total: judged.reduce((sum, { turnedAway }) => sum + passing(turnedAway), 0),
    employers: () => countEmployers(judged),
    hits: (from, count) => ordered(judged, query, now, wishes, from + count).slice(from),
    facets: () => countFacets(judged, now),
    words: understood?.words ?? [],
    how: understood?.how ?? 'exact',
  };
}

function countEmployers(judged: readonly Judged[]): number {
  const found = new Set<string>();
  for (const { part, entries, turnedAway } of judged) {
    const { values, starts, items } = part.segment.sets.employerId;
    const has = new Uint8Array(values.length);
    for (let at = 0; at < entries.length; at += 1) if (turnedAway[at] === 0) has[items[starts[entries[at] ?? 0] ?? 0] ?? 0] = 1;
    for (const [place, id] of values.entries()) if (has[place] === 1) found.add(id);
  }
  return found.size;
}

const none = new Uint32Array();

function foundIn({ segment }: Part, listed: Listed | undefined, scores: Scores | undefined, except: ReadonlySet<string> | undefined): Uint32Array {
  if (!listed) return none;
  const answering = scores ? listedAmong(scores.entries, listed) : listed.entries;
  return except?.size ? answering.filter((entry) => !except.has(idAt(segment, entry))) : answering;
}

function listedAmong(entries: Uint32Array, { is }: Listed): Uint32Array {
  const kept = new Uint32Array(entries.length);
  let count = 0;
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? 0;
    if (is[entry] === 1) kept[count++] = entry;
  }
  return kept.subarray(0, count);
}

function passing(turnedAway: Int32Array): number {
  let count = 0;
  for (let at = 0; at < turnedAway.length; at += 1) if (turnedAway[at] === 0) count += 1;
  return count;
}

/** Titles, employers, majors and places of listed openings for what is typed so far. */
export function suggestJobWords(index: OpenIndex<JobShape>, text: string, most: number, now: Date): Suggestion[] {
  const listed = index.parts.map((part) => listedIn(part, now));
  return suggest(index, text, most, (part, entry) => listed[part]?.is[entry] === 1);
}

export { type Facets } from './facets';
export { type Hit } from './order';
export { fitOf, type Wishes } from './wishes';
