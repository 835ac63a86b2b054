/** Where searched words stand in a text that is shown. */
import { foldInPlace } from './fold';

export interface TextPart {
  text: string;
  marked: boolean;
}

/**
 * The text in pieces, as it was written; pieces that carry one of the words are marked. `words` are folded and in lower case. Together the
 * pieces are the text.
 */
export function markedParts(text: string, words: readonly string[]): TextPart[] {
  const { text: folded, places } = foldInPlace(text);
  // A few letters change their length in lower case; then nothing can be found again in the original.
  const lower = folded.toLowerCase();
  const marks = lower.length === folded.length ? standing(lower, words) : [];
  const parts: TextPart[] = [];
  let shown = 0;
  const take = (until: number, marked: boolean) => {
    if (until > shown) parts.push({ text: text.slice(shown, until), marked });
    shown = Math.max(shown, until);
  };
  for (const [from, to] of marks) {
    take(places[from] ?? 0, false);
    take(places[to] ?? text.length, true);
  }
  take(text.length, false);
  return parts;
}

/** Spans of the words, in their order, those that touch or overlap as one. */
function standing(text: string, words: readonly string[]): [from: number, to: number][] {
  const spans: [number, number][] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) spans.push([at, at + word.length]);
  }
  const joined: [number, number][] = [];
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    const last = joined[joined.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
