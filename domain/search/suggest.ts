/** What someone may go on to type. */
import type { OpenIndex } from './open-index';
import type { Shape } from './segment';
import { partByInitials, partBySound, type SpokenWord } from './sounds';
import { isChinese, plain } from './words';

export interface Suggestion {
  word: string;
  kind: string;
}

/** In this order: the word begins so, has it within, sounds so, or has these first letters. */
function closeness(spoken: SpokenWord, typed: string): number {
  const at = spoken.word.indexOf(typed);
  if (at >= 0) return at === 0 ? 0 : 1;
  if (isChinese(typed)) return -1;
  if (partBySound(spoken, typed, { open: true }) !== undefined) return 2;
  return typed.length > 1 && partByInitials(spoken, typed) !== undefined ? 3 : -1;
}

/** Words that listed entries have, for what was typed so far, the closest first, among equals the most frequent. Empty for blanks. */
export function suggest<S extends Shape>(index: OpenIndex<S>, text: string, most: number, isListed: (part: number, entry: number) => boolean): Suggestion[] {
  const typed = plain(text).replace(/\s/g, '');
  if (typed === '') return [];
  const found = new Map<string, Suggestion & { closeness: number; count: number }>();
  for (const [number, part] of index.parts.entries()) {
    const { words, kinds } = part.segment.vocabulary;
    const counts = part.wordCounts((entry) => isListed(number, entry));
    for (const [place, spoken] of part.spokenWords().entries()) {
      const how = (counts[place] ?? 0) > 0 ? closeness(spoken, typed) : -1;
      if (how < 0) continue;
      const word = words[place] ?? '';
      const known = found.get(word) ?? { word, kind: kinds[place] ?? '', closeness: how, count: 0 };
      known.count += counts[place] ?? 0;
      found.set(word, known);
    }
  }
  return [...found.values()]
    .sort((a, b) => a.closeness - b.closeness || b.count - a.count || a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word, kind }) => ({ word, kind }));
}
