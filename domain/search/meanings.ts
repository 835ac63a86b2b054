/** What someone may mean whose word stands nowhere as it was typed: other words of the vocabulary, each with what it weighs. */
import type { Language } from './language';
import { isNear, onceEach, patternsOf, swapsOf } from './mistakes';
import type { OpenIndex } from './open-index';
import type { Shape } from './segment';
import { soundsOf } from './sound';
import { partByInitials, partBySound, type SpokenWord } from './sounds';
import { isChinese, runsOf } from './words';

export interface Alternative {
  run: string;
  weight: number;
}

/** How much less than the word itself. */
export const weightOf = { synonym: 0.7, sound: 0.8, initials: 0.7, shortForm: 0.8, split: 0.8, mistake: 0.6, core: 0.04 } as const;

/** Fewer letters, in another order, sound like too much. */
const tellingSwap = 5;

/** Different words that one sound or mistake may mean. */
const mostMeanings = 8;

type Meant = { word: string; weight: number } | undefined;

export class Meanings<S extends Shape> {
  constructor(
    private readonly index: OpenIndex<S>,
    private readonly language: Language<S>,
  ) {}

  /** Names that are called by some of their characters, in their order and from the first on. */
  shortForms(run: string): Alternative[] {
    if (run.length < 3) return [];
    const { shortened } = this.language;
    return this.mostCommon(({ word }, kind) => (kind === shortened && word[0] === run[0] && hasInOrder(word, run) ? { word, weight: weightOf.shortForm } : undefined));
  }

  /** Pinyin, or first letters. */
  bySound(run: string): Alternative[] {
    return this.mostCommon((spoken) => {
      const sounding = partBySound(spoken, run);
      if (sounding !== undefined) return { word: sounding, weight: weightOf.sound };
      const word = partByInitials(spoken, run);
      return word === undefined ? undefined : { word, weight: weightOf.initials };
    });
  }

  /** Pinyin with two letters in the wrong order. */
  byMistypedSound(run: string): Alternative[] {
    if (run.length < tellingSwap) return [];
    const swaps = swapsOf(run);
    return this.mostCommon((spoken) => {
      const word = firstOf(swaps, (sound) => partBySound(spoken, sound));
      return word === undefined ? undefined : { word, weight: weightOf.mistake };
    });
  }

  /** A character typed twice: 软件件工程师. */
  withoutRepeats(run: string): Alternative[] {
    const once = onceEach(run);
    return once === undefined ? [] : [{ run: once, weight: weightOf.mistake }];
  }

  /** The word before a number that came with it: unity of unity3d, python of python3. */
  stem(run: string): Alternative[] {
    const stem = /^([a-z]{3,})[.-]?\d/.exec(run)?.[1];
    return stem === undefined ? [] : [{ run: stem, weight: weightOf.split }];
  }

  /** Chinese typed with a wrong character of the same sound, or with one character wrong, missing or too many. */
  meant(run: string): Alternative[] {
    const sounds = run.length > 1 ? soundsOf(run) : [];
    const patterns = patternsOf(run);
    return this.mostCommon((spoken) => {
      const word = firstOf(sounds, (sound) => partBySound(spoken, sound)) ?? firstOf(patterns, (pattern) => pattern.exec(spoken.word)?.[0]);
      return word !== undefined && runsOf(word).every(isChinese) ? { word, weight: weightOf.mistake } : undefined;
    });
  }

  /** Latin words that differ by a letter. */
  near(run: string): Alternative[] {
    const words = new Set(this.language.knownWords.filter((word) => isNear(run, word)));
    for (const { letter } of Object.values<{ letter: string }>(this.language.plan.texts))
      for (const part of this.index.parts) for (const word of part.latinWords(letter)) if (isNear(run, word)) words.add(word);
    return [...words].slice(0, mostMeanings).map((word) => ({ run: word, weight: weightOf.mistake }));
  }

  /** What the words of listed entries mean, the most frequent first. */
  private mostCommon(meaningOf: (spoken: SpokenWord, kind: string) => Meant): Alternative[] {
    const meanings = new Map<string, { weight: number; count: number }>();
    for (const [number, part] of this.index.parts.entries()) {
      const counts = part.wordCounts((entry) => this.language.isListed(number, entry));
      for (const [place, spoken] of part.spokenWords().entries()) {
        const count = counts[place] ?? 0;
        const meaning = count > 0 ? meaningOf(spoken, part.segment.vocabulary.kinds[place] ?? '') : undefined;
        if (!meaning) continue;
        const known = meanings.get(meaning.word) ?? { weight: meaning.weight, count: 0 };
        known.count += count;
        meanings.set(meaning.word, known);
      }
    }
    return [...meanings]
      .sort(([, a], [, b]) => b.count - a.count)
      .slice(0, mostMeanings)
      .map(([run, { weight }]) => ({ run, weight }));
  }
}

function firstOf<T, R>(items: readonly T[], take: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const taken = take(item);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

/** Whether the name has these characters in their order, whatever lies between them. */
export function hasInOrder(name: string, asked: string): boolean {
  let at = 0;
  for (const character of name) if (character === asked[at]) at += 1;
  return at === asked.length;
}
