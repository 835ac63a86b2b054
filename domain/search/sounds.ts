import { isChinese } from './words';

/** Chinese words found by what is typed of their sound: whole syllables (haier) or first letters (qdpj). */

export interface SpokenWord {
  word: string;
  /** One for each character. */
  syllables: readonly string[];
  joined: string;
  initials: string;
}

export function spoken(word: string, sound: string): SpokenWord {
  const syllables = sound.split(' ');
  return { word, syllables, joined: syllables.join(''), initials: syllables.map((syllable) => syllable[0] ?? '').join('') };
}

/** From so many letters on, first letters are looked for anywhere in a word; fewer only at its beginning. */
const tellingInitials = 4;

/** The part of the word that sounds as typed; only Chinese characters count. `open`: the last syllable may be half typed. */
export function partBySound({ word, syllables, joined }: SpokenWord, typed: string, { open = false } = {}): string | undefined {
  if (!joined.includes(typed)) return undefined;
  const characters = Array.from(word.replace(/\s/g, ''));
  for (let first = 0; first < syllables.length; first += 1) {
    let said = '';
    for (let last = first; last < syllables.length && said.length < typed.length && isChinese(characters[last] ?? ''); last += 1) {
      said += syllables[last] ?? '';
      if (said === typed || (open && said.startsWith(typed))) return characters.slice(first, last + 1).join('');
      if (!typed.startsWith(said)) break;
    }
  }
  return undefined;
}

/** The part of the word whose syllables begin with the letters typed. */
export function partByInitials({ word, initials }: SpokenWord, typed: string): string | undefined {
  const first = initials.indexOf(typed);
  // Nearly every word: nothing is taken apart for it.
  if (first < 0) return undefined;
  const characters = Array.from(word.replace(/\s/g, ''));
  for (let at = first; at >= 0; at = initials.indexOf(typed, at + 1)) {
    if (at > 0 && typed.length < tellingInitials) return undefined;
    const part = characters.slice(at, at + typed.length);
    if (part.every(isChinese)) return part.join('');
  }
  return undefined;
}
