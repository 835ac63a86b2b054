import { findJobs, type Findings } from '../../../domain/job/finder';
import { popularFrom, popularOf } from '../../../domain/job/popular';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { command as _, open } from '../../runtime';
import { openJobIndex } from '../../runtime/job-index';

const daysCounted = 7;
const dayMs = 24 * 60 * 60 * 1000;
/** As many as fit under the search field. */
const mostShown = 8;
/** An instance counts again after so long; milliseconds. */
const freshFor = 10 * 60 * 1000;

let counted: { at: number; words: string[] } = { at: -Infinity, words: [] };

/** What many people look for these days, and what there are openings for. */
export const popular = open.query(async ({ ctx }): Promise<string[]> => {
  const now = ctx.now();
  if (now.getTime() - counted.at < freshFor) return counted.words;
  const since = shanghaiDate(new Date(now.getTime() - daysCounted * dayMs));
  const [rows, index] = await Promise.all([ctx.db.searchCounts.find({ day: _.gt(since), [`people.${popularFrom - 1}`]: _.exists(true) }, { order: [['day', 'desc']], limit: 1000, fields: ['words', 'people'] }), openJobIndex(ctx.db)]);
  const words = popularOf(rows.map(({ words: looked, people }) => ({ words: looked, people: people.length })), 3 * mostShown);
  counted = { at: now.getTime(), words: words.filter((text) => isAnswered(findJobs(index, { text, sort: 'fit' }, { now }))).slice(0, mostShown) };
  return counted.words;
});

/** Every word of it stands in openings: nobody puts words of their own before everybody. */
const isAnswered = ({ total, how }: Findings): boolean => total > 0 && how === 'exact';
