/** What someone may have meant who mistyped. */

/** From so many characters on, one wrong one still leaves enough to tell what was meant. */
const tellingChinese = 4;
const tellingLatin = 4;

/** Patterns of a Chinese word with one character wrong, missing, or too many. */
export function patternsOf(run: string): RegExp[] {
  const characters = Array.from(run);
  if (characters.length < tellingChinese) return [];
  const forms = characters.flatMap((_, at) => {
    const [before, after] = [characters.slice(0, at).join(''), characters.slice(at + 1).join('')];
    return [`${before}.${after}`, before + after, ...(at > 0 ? [`${before}.${characters.slice(at).join('')}`] : [])];
  });
  return [new RegExp([...new Set([...swapsOf(run), ...forms])].join('|'))];
}

/** The word with two neighbours in the other order, for every two that differ. */
export function swapsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).flatMap((character, at) => (character === characters[at] ? [] : [[...characters.slice(0, at), character, characters[at], ...characters.slice(at + 2)].join('')]));
}

/** The word with every character that stands twice in a row standing once; undefined where there is none. */
export function onceEach(run: string): string | undefined {
  const once = run.replace(/(.)\1+/g, '$1');
  return once === run ? undefined : once;
}

/** Whether a Latin word is another with one letter wrong, missing or too many, or with its letters in another order after the first. */
export function isNear(typed: string, word: string): boolean {
  if (typed.length < tellingLatin || Math.abs(typed.length - word.length) > 1 || typed === word) return false;
  if (typed[0] === word[0] && [...typed].sort().join('') === [...word].sort().join('')) return true;
  let first = 0;
  while (first < Math.min(typed.length, word.length) && typed[first] === word[first]) first += 1;
  let [lastTyped, lastWord] = [typed.length, word.length];
  while (lastTyped > first && lastWord > first && typed[lastTyped - 1] === word[lastWord - 1]) [lastTyped, lastWord] = [lastTyped - 1, lastWord - 1];
  const [left, right] = [typed.slice(first, lastTyped), word.slice(first, lastWord)];
  return Math.max(left.length, right.length) <= 1;
}
