import { fold } from '../text/fold';

/** Finds names in a long list as people type them: 海洋, haiyang, hydx, 海大, Zürich, zurich, MIT. */

export interface Findable {
  name: string;
  /** Folded for comparing: no case, no marks, no blanks. */
  key: string;
  /** The same in separate words; a Chinese name is one. */
  words: readonly string[];
  /** What the name sounds like, in one piece; empty without syllables. */
  sound: string;
  /** First letters of the words or syllables. */
  initials: string;
}

/** Words that abbreviations leave out: LSE, UCL, MIT. */
const silent = new Set(['of', 'the', 'and', 'for', 'in', 'at', 'de', 'la', 'le', 'der', 'die', 'und', 'für', '&']);

const plain = (text: string): string =>
  fold(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
const wordsOf = (text: string): string[] => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const initialsOf = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');

/** A name made ready for finding. `syllables` are its pinyin, separated by blanks, without tones. */
export function findable(name: string, syllables?: string): Findable {
  const words = wordsOf(name);
  const spoken = syllables?.split(' ') ?? [];
  const telling = words.filter((word) => !silent.has(word));
  return { name, key: words.join(''), words, sound: spoken.join(''), initials: initialsOf(syllables === undefined ? telling : spoken) };
}

/** In this order: the name itself, its beginning, a part of it, its sound, its initials, some of its characters in their order. */
const ways: readonly ((entry: Findable, query: Query) => boolean)[] = [
  ({ key }, { key: asked }) => key === asked,
  ({ key }, { key: asked }) => key.startsWith(asked),
  ({ key }, { key: asked, isChinese }) => isChinese && key.includes(asked),
  ({ initials }, { key: asked }) => initials === asked,
  ({ words }, { words: asked }) => asked.every((each) => words.some((word) => word.startsWith(each))),
  ({ sound }, { key: asked }) => sound.startsWith(asked),
  ({ initials }, { key: asked }) => initials.startsWith(asked),
  ({ sound, initials }, { key: asked }) => asked.length >= 3 && (sound.includes(asked) || initials.includes(asked)),
  ({ key }, { key: asked, isChinese }) => isChinese && hasInOrder(key, asked),
];

interface Query {
  key: string;
  words: readonly string[];
  isChinese: boolean;
}

/** Short forms take characters out of a name: 海大 of 中国海洋大学. */
function hasInOrder(name: string, asked: string): boolean {
  let at = 0;
  for (const character of name) if (character === asked[at]) at += 1;
  return at === asked.length;
}

/** At most `most` entries, the closest first, among equally close ones the shortest name. Nothing for a text without letters. */
export function findNames<T extends Findable>(entries: readonly T[], text: string, most: number): T[] {
  const words = wordsOf(text);
  const query: Query = { key: words.join(''), words, isChinese: /\p{Script=Han}/u.test(text) };
  if (query.key === '') return [];
  const found = entries.flatMap((entry) => {
    const distance = ways.findIndex((holds) => holds(entry, query));
    return distance < 0 ? [] : [{ entry, distance }];
  });
  return found
    .sort((a, b) => a.distance - b.distance || a.entry.name.length - b.entry.name.length)
    .slice(0, most)
    .map(({ entry }) => entry);
}
