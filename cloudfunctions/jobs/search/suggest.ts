import * as v from 'valibot';
import { suggestJobWords } from '../../../domain/job/finder';
import type { Suggestion } from '../../../domain/search/suggest';
import { open } from '../../runtime';
import { openJobIndex } from '../../runtime/job-index';

/** As many as fit above a keyboard. */
const mostSuggested = 8;

/** Titles, employers, majors and places for what is typed so far; Chinese, pinyin or first letters. One database call. */
export const suggestions = open
  .input(v.strictObject({ text: v.pipe(v.string(), v.maxLength(30)) }))
  .query(async ({ input, ctx }): Promise<Suggestion[]> => suggestJobWords(await openJobIndex(ctx.db), input.text, mostSuggested, ctx.now()));
