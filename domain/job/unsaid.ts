/** What of a search a card does not show by itself: then it should say where the rest stands. */
import { runsOf } from '../search/words';
import { markedParts } from '../text/marks';

const saysOne = (shown: string, word: string): boolean => markedParts(shown, [word]).some(({ marked }) => marked);

/**
 * The words to look for in what the card does not show, the most wanted first; none when what it shows (`shown`) says why it was found.
 * `words`: what found something, typed or meant, folded and in lower case.
 */
export function unsaidWords(shown: string, query: string, words: readonly string[]): string[] {
  const typed = runsOf(query).filter((run) => words.includes(run));
  const said = words.filter((word) => saysOne(shown, word));
  const missing = typed.filter((word) => !said.includes(word));
  // Another word for one of them stands for it; which one is not known.
  const others = said.filter((word) => !typed.includes(word)).length;
  const isSaid = typed.length === 0 ? others > 0 : missing.length - Math.min(1, others) <= 0;
  return isSaid ? [] : [...missing, ...words.filter((word) => !said.includes(word) && !missing.includes(word))];
}
