/** From what is typed to the entries it finds, and to the words that found them. */
import { isNear, patternsOf } from './mistakes';
import { OpenIndex } from './open-index';
import { scoresOf, type Weights } from './score';
import type { Plan, Shape } from './segment';
import { partByInitials, partBySound } from './sounds';
import { soundsOf } from './sound';
import { isChinese, runsOf } from './words';

/** What a search engine of some shape knows apart from its entries. */
export interface Language<S extends Shape> {
  plan: Plan<S>;
  weights: Weights<S>;
  /** Other words for the same thing. */
  synonymsOf: (run: string) => readonly string[];
  /** Whether it is a word by itself: a place, a word with synonyms. */
  isWord: (run: string) => boolean;
  /** Words known without any entry saying them: what a mistyped one may have been. */
  knownWords: readonly string[];
  /** What a word is about without its common ending: 电气 of 电气工程师. Undefined where there is none. */
  coreOf: (run: string) => string | undefined;
  /** Words that say nothing about what is looked for: 工作, 岗位. */
  isFiller: (word: string) => boolean;
  /** Other weights for a run that names something of its own, as a place. */
  weightsFor: (run: string) => Weights<S> | undefined;
  /** The kind of vocabulary that is called by short forms: 青大附院 of 青岛大学附属医院. */
  shortened: string;
  /** Whether an entry is listed at all; mistakes are forgiven where nothing listed is found without. */
  isListed: (part: number, entry: number) => boolean;
}

export interface Understanding {
  /** For each part of the index and each entry: 0, or how well it answers the whole query. */
  scores: Float32Array[];
  /** The words that were found, as they stand in the entries when folded: for showing them. */
  words: string[];
  /** `exact`: what was typed, or another word for it, or its sound. `corrected`: a mistake was forgiven. `some`: nothing answers all of it. */
  how: 'exact' | 'corrected' | 'some';
}

const weightOf = { synonym: 0.7, sound: 0.8, initials: 0.7, shortForm: 0.8, split: 0.8, mistake: 0.6, core: 0.04 } as const;
/** With fewer listed entries than this, what is about the same is found too; its weight keeps it behind them. */
const few = 10;
/** Sounds and first letters shorter than this are looked for only where the letters themselves stand nowhere. */
const tellingSound = 4;
/** Different words that one sound or mistake may mean. */
const mostMeanings = 8;

interface Found {
  scores: Float32Array[];
  words: string[];
  corrected: boolean;
}

interface Alternative {
  run: string;
  weight: number;
}

/** Null for a query without anything to look for. */
export function understand<S extends Shape>(index: OpenIndex<S>, language: Language<S>, query: string): Understanding | null {
  const typed = runsOf(query);
  const telling = typed.filter((run) => !language.isFiller(run));
  const runs = telling.length > 0 ? telling : typed;
  if (runs.length === 0) return null;
  return new Understander(index, language).all(runs);
}

class Understander<S extends Shape> {
  constructor(
    private readonly index: OpenIndex<S>,
    private readonly language: Language<S>,
  ) {}

  all(runs: readonly string[]): Understanding {
    const found = runs.map((run) => this.one(run));
    const words = [...new Set(found.flatMap((each) => each.words))];
    const together = this.joined(found, found.length);
    if (this.hasListed(together)) return { scores: together, words, how: found.some(({ corrected }) => corrected) ? 'corrected' : 'exact' };
    for (let least = found.length - 1; least > 0; least -= 1) {
      const some = this.joined(found, least);
      if (this.hasListed(some)) return { scores: some, words, how: 'some' };
    }
    return { scores: together, words: [], how: 'exact' };
  }

  /** The ways to understand a run, the next only where the one before finds nothing. */
  private one(run: string): Found {
    const sounds = isChinese(run) || run.length < tellingSound ? [] : this.bySound(run);
    const known = this.scored([{ run, weight: 1 }, ...this.synonyms(run), ...sounds, ...sounds.flatMap((sound) => this.synonyms(sound.run, sound.weight))], false);
    const listed = this.countListed(known.scores);
    if (listed >= few) return known;
    if (listed > 0) return this.widened(known, [run, ...sounds.map((sound) => sound.run)]);
    const ways = isChinese(run) ? [() => this.scored(this.shortForms(run), false), () => this.split(run), () => this.withSynonyms(this.meant(run))] : [() => this.withSynonyms(this.bySound(run), false), () => this.withSynonyms(this.near(run))];
    for (const way of ways) {
      const found = way();
      const answers = this.countListed(found.scores);
      if (answers > 0) return answers < few ? this.widened(found, [run]) : found;
    }
    return known;
  }

  /** With what is about the same, behind the rest. */
  private widened(known: Found, runs: readonly string[]): Found {
    const cores = runs.flatMap((run) => this.language.coreOf(run) ?? []);
    const wider = this.scored(cores.flatMap((core) => [{ run: core, weight: weightOf.core }, ...this.synonyms(core, weightOf.core)]), false);
    for (const [part, list] of known.scores.entries())
      for (let entry = 0; entry < list.length; entry += 1) list[entry] = Math.max(list[entry] ?? 0, wider.scores[part]?.[entry] ?? 0);
    return { ...known, words: [...known.words, ...wider.words] };
  }

  private withSynonyms(alternatives: readonly Alternative[], corrected = true): Found {
    return this.scored([...alternatives, ...alternatives.flatMap(({ run, weight }) => this.synonyms(run, weight))], corrected);
  }

  private synonyms(run: string, weight = 1): Alternative[] {
    return this.language.synonymsOf(run).map((synonym) => ({ run: synonym, weight: weight * weightOf.synonym }));
  }

  private scored(alternatives: readonly Alternative[], corrected: boolean): Found {
    const words: string[] = [];
    const scores = this.index.parts.map(({ segment }) => new Float32Array(segment.size));
    for (const { run, weight } of alternatives) {
      const weights = this.language.weightsFor(run) ?? this.language.weights;
      let finds = false;
      for (const [number, part] of this.index.parts.entries()) {
        const best = scores[number] ?? new Float32Array();
        // A run may itself be several words: a synonym of two of them.
        const its = this.everyWord(part, weights, run);
        for (let entry = 0; entry < its.length; entry += 1) {
          const score = (its[entry] ?? 0) * weight;
          if (score === 0) continue;
          finds = true;
          if (score > (best[entry] ?? 0)) best[entry] = score;
        }
      }
      if (finds) words.push(...runsOf(run));
    }
    return { scores, words, corrected };
  }

  private everyWord(part: OpenIndex<S>['parts'][number], weights: Weights<S>, run: string): Float32Array {
    const { plan } = this.language;
    const [first = '', ...others] = runsOf(run);
    const scores = scoresOf(part, plan, weights, first);
    for (const other of others) {
      const more = scoresOf(part, plan, weights, other);
      for (let entry = 0; entry < scores.length; entry += 1) {
        const [left, right] = [scores[entry] ?? 0, more[entry] ?? 0];
        scores[entry] = left > 0 && right > 0 ? (left + right) / 2 : 0;
      }
    }
    return scores;
  }

  /** Words written without blanks between them: 崂山区会计实习. */
  private split(run: string): Found {
    const parts = this.wordsIn(run).filter((part) => !this.language.isFiller(part));
    if (parts.length === 0 || parts.join(' ') === run) return this.scored([], false);
    const found = parts.map((part) => this.scored([{ run: part, weight: weightOf.split }, ...this.synonyms(part)], false));
    return { scores: this.joined(found, found.length), words: found.flatMap(({ words }) => words), corrected: false };
  }

  /** The longest word known at each place; what lies between known words stays together. */
  private wordsIn(run: string): string[] {
    const words: string[] = [];
    let unknown = '';
    for (let at = 0; at < run.length; ) {
      const length = Array.from({ length: run.length - at }, (_, shorter) => run.length - at - shorter).find((each) => each < run.length && this.isWord(run.slice(at, at + each))) ?? 0;
      if (length === 0) unknown += run[at];
      else {
        words.push(unknown, run.slice(at, at + length));
        unknown = '';
      }
      at += Math.max(length, 1);
    }
    return [...words, unknown].filter((word) => word !== '');
  }

  private isWord(word: string): boolean {
    const { isFiller, isWord } = this.language;
    return isFiller(word) || (word.length > 1 && (isWord(word) || this.index.parts.some((part) => part.hasWord(word))));
  }

  /** Names that are called by some of their characters, in their order and from the first on. */
  private shortForms(run: string): Alternative[] {
    const meanings = new Map<string, Meaning>();
    if (run.length < 3) return [];
    for (const { segment, spokenWords } of this.index.parts)
      for (const [place, { word }] of spokenWords().entries())
        if (segment.vocabulary.kinds[place] === this.language.shortened && word[0] === run[0] && hasInOrder(word, run)) note(meanings, word, weightOf.shortForm, segment.vocabulary.counts[place]);
    return mostCommon(meanings);
  }

  private bySound(run: string): Alternative[] {
    const meanings = new Map<string, Meaning>();
    for (const { spokenWords, segment } of this.index.parts)
      for (const [place, spoken] of spokenWords().entries()) {
        const sounding = partBySound(spoken, run);
        const meaning = sounding ?? partByInitials(spoken, run);
        if (meaning !== undefined) note(meanings, meaning, sounding === undefined ? weightOf.initials : weightOf.sound, segment.vocabulary.counts[place]);
      }
    return mostCommon(meanings);
  }

  /** Chinese typed with a wrong character of the same sound, or with one character wrong, missing or too many. */
  private meant(run: string): Alternative[] {
    const meanings = new Map<string, Meaning>();
    const sounds = run.length > 1 ? soundsOf(run) : [];
    const patterns = patternsOf(run);
    for (const { spokenWords, segment } of this.index.parts)
      for (const [place, spoken] of spokenWords().entries()) {
        const same = firstOf(sounds, (sound) => partBySound(spoken, sound));
        const meaning = same ?? firstOf(patterns, (pattern) => pattern.exec(spoken.word)?.[0]);
        if (meaning !== undefined && runsOf(meaning).every(isChinese)) note(meanings, meaning, weightOf.mistake, segment.vocabulary.counts[place]);
      }
    return mostCommon(meanings);
  }

  private near(run: string): Alternative[] {
    const words = new Set(this.language.knownWords.filter((word) => isNear(run, word)));
    for (const { letter } of Object.values<{ letter: string }>(this.language.plan.texts))
      for (const part of this.index.parts) for (const word of part.latinWords(letter)) if (isNear(run, word)) words.add(word);
    return [...words].slice(0, mostMeanings).map((word) => ({ run: word, weight: weightOf.mistake }));
  }

  /** Of the entries that answer at least so many: the sum of their scores; more answered comes first. */
  private joined(found: readonly Found[], least: number): Float32Array[] {
    return this.index.parts.map(({ segment }, number) => {
      const sum = new Float32Array(segment.size);
      const met = new Uint8Array(segment.size);
      for (const { scores } of found) {
        const its = scores[number] ?? new Float32Array();
        for (let entry = 0; entry < its.length; entry += 1) {
          const score = its[entry] ?? 0;
          if (score === 0) continue;
          sum[entry] = (sum[entry] ?? 0) + score;
          met[entry] = (met[entry] ?? 0) + 1;
        }
      }
      for (let entry = 0; entry < met.length; entry += 1) if ((met[entry] ?? 0) < least) sum[entry] = 0;
      return sum;
    });
  }

  private hasListed(scores: readonly Float32Array[]): boolean {
    for (const [part, list] of scores.entries()) for (let entry = 0; entry < list.length; entry += 1) if (list[entry] !== 0 && this.isListed(part, entry)) return true;
    return false;
  }

  private countListed(scores: readonly Float32Array[]): number {
    let count = 0;
    for (const [part, list] of scores.entries()) for (let entry = 0; entry < list.length; entry += 1) if (list[entry] !== 0 && this.isListed(part, entry)) count += 1;
    return count;
  }

  private isListed(part: number, entry: number): boolean {
    return this.index.parts[part]?.hidden[entry] === 0 && this.language.isListed(part, entry);
  }
}

interface Meaning {
  weight: number;
  count: number;
}

function note(meanings: Map<string, Meaning>, word: string, weight: number, count = 0): void {
  const known = meanings.get(word) ?? { weight, count: 0 };
  known.count += count;
  meanings.set(word, known);
}

const mostCommon = (meanings: ReadonlyMap<string, Meaning>): Alternative[] =>
  [...meanings]
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, mostMeanings)
    .map(([run, { weight }]) => ({ run, weight }));

function firstOf<T, R>(items: readonly T[], take: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const taken = take(item);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

function hasInOrder(name: string, asked: string): boolean {
  let at = 0;
  for (const character of name) if (character === asked[at]) at += 1;
  return at === asked.length;
}
