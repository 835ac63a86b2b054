/** Words for a multikey index: single Chinese characters and pairs of neighbours, Latin words whole (C++, .NET, Java). */
import { fold } from '../text/fold';

const chineseRun = /[\u3400-\u9fff]+/g;
/** A word may begin with a dot (.NET), hold dots and dashes (node.js, t-sql) and end in + or # (C++, C#). */
const latinWord = /\.?[a-z0-9]+(?:[.\-_][a-z0-9]+)*(?:\+{1,2}|#)?/g;
/** Longest queries and longest texts that are looked at; what goes beyond adds nothing a person would search for. */
const longestText = 2000;
const mostTokens = 400;

const normal = (text: string): string => fold(text).toLowerCase();

function pairs(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
}

/** Latin words are also known by their parts: node.js by node, t-sql by sql. */
function wordParts(word: string): string[] {
  return [word, ...word.split(/[.\-_]/).filter((part) => part.length >= 2 && part !== word)];
}

/** All tokens of the texts of an opening, each once. */
export function tokensOf(texts: readonly (string | undefined)[]): string[] {
  const tokens = new Set<string>();
  for (const text of texts) {
    const plain = normal(text ?? '').slice(0, longestText);
    for (const [run] of plain.matchAll(chineseRun)) {
      for (const character of run) tokens.add(character);
      for (const pair of pairs(run)) tokens.add(pair);
    }
    for (const [word] of plain.matchAll(latinWord)) for (const part of wordParts(word)) tokens.add(part);
  }
  return [...tokens].slice(0, mostTokens);
}

export interface SearchTerm {
  /** As typed, folded and in lower case: what is looked for as a whole when hits are ranked. */
  text: string;
  /** All of these must be among the tokens of a hit. */
  tokens: string[];
}

/** What a query asks for: its terms, split at blanks and between scripts. Empty for blanks and punctuation. */
export function termsOf(query: string): SearchTerm[] {
  const plain = normal(query).slice(0, 60);
  const found = [...plain.matchAll(new RegExp(`${chineseRun.source}|${latinWord.source}`, 'g'))].map(([text]) => text);
  return [...new Set(found)].slice(0, 8).map((text) => ({ text, tokens: /[\u3400-\u9fff]/.test(text) && text.length > 1 ? pairs(text) : [text] }));
}
