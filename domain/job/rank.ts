import type { SearchTerm } from './search-text';
import { fold } from '../text/fold';

/** The texts of a hit, by how much a match in them says. */
export interface RankedTexts {
  title: string;
  employer: string;
  majors: string;
}

/** A match in the title outweighs any in the other fields together; a hit found only in its duties gets the least. */
const weights = { title: 100, employer: 30, majors: 10, elsewhere: 1 } as const;

function inField(text: string, term: SearchTerm): number {
  const plain = fold(text).toLowerCase();
  const at = plain.indexOf(term.text);
  if (at >= 0) return 1 + (at === 0 ? 0.2 : 0) + term.text.length / Math.max(plain.length, 1);
  // Not as a whole: all its pairs may still be there, apart from one another.
  return term.tokens.length > 1 && term.tokens.every((token) => plain.includes(token)) ? 0.4 : 0;
}

/** How well a hit answers the query; more is better, 0 only for a query without terms. */
export function rankOf(texts: RankedTexts, terms: readonly SearchTerm[]): number {
  return terms.reduce((sum, term) => {
    const score = weights.title * inField(texts.title, term) + weights.employer * inField(texts.employer, term) + weights.majors * inField(texts.majors, term);
    return sum + Math.max(score, weights.elsewhere);
  }, 0);
}
