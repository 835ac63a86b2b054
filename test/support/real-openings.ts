import { readFileSync } from 'node:fs';
import { entryOf, jobPlan, type JobShape } from '../../domain/job/entry';
import type { Posting } from '../../domain/job/job';
import { readWorkbook } from '../../domain/job/read-workbook';
import { buildSegment } from '../../domain/search/build';
import { OpenIndex, OpenSegment } from '../../domain/search/open-index';
import type { Entry } from '../../domain/search/segment';
import { sheetsOf } from './sheets-of';

/** The postings of the real workbook, and a search index of them. */

export const readOn = new Date('2026-11-22T00:00:00Z');

export const realPostings = async (): Promise<Posting[]> => readWorkbook(await sheetsOf(readFileSync('sample/job-demand.xlsx')), readOn).postings;

/** Twenty-four characters for a number. */
export const idOf = (number: number): string => number.toString(16).padStart(24, '0');

/** Published one a minute, in the order of the sheets; the number of a posting is its id. */
export const entriesOf = (postings: readonly Posting[]): Entry<JobShape>[] =>
  postings.map(({ job }, number) => entryOf({ id: idOf(number), job, state: 'open', publishedAt: new Date(readOn.getTime() - number * 60_000) }));

/** In so many segments as there are lists. */
export const indexOf = (...lists: readonly (readonly Entry<JobShape>[])[]): OpenIndex<JobShape> => new OpenIndex(lists.map((entries) => new OpenSegment(buildSegment(jobPlan, entries))));
