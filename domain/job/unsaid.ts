/** What of a search a card does not show by itself: then it should say where the rest stands. */
import { choicesIn } from '../search/words';
import { markedParts } from '../text/marks';

const saysOne = (shown: string, word: string): boolean => markedParts(shown, [word]).some(({ marked }) => marked);

/**
 * The words to look for in what the card does not show, the most wanted first; none when what it shows (`shown`) says why it was found.
 * `words`: what found something, typed or meant, folded and in lower case.
 */
export function unsaidWords(shown: string, query: string, words: readonly string[]): string[] {
  const choices = choicesIn(query).map((runs) => runs.filter((run) => words.includes(run)));
  const typed = choices.flat();
  const said = words.filter((word) => saysOne(shown, word));
  // Of several of which one will do, one that is shown is enough.
  const missing = choices.filter((runs) => !runs.some((run) => said.includes(run))).flat();
  // Another word for one of them stands for it; which one is not known.
  const others = said.filter((word) => !typed.includes(word)).length;
  const isSaid = typed.length === 0 ? others > 0 : missing.length - Math.min(1, others) <= 0;
  return isSaid ? [] : [...missing, ...words.filter((word) => !said.includes(word) && !missing.includes(word))];
}
