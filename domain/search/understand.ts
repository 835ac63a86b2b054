/** From what is typed to the entries it finds, and to the words that found them. */
import type { Language } from './language';
import { Meanings, weightOf, type Alternative } from './meanings';
import type { OpenIndex } from './open-index';
import { eachAnswer, type Weights } from './score';
import { raiseTo, Scores } from './scores';
import type { Shape } from './segment';
import { choicesIn, isChinese, runsOf } from './words';
import { wordsIn } from './words-in';

export interface Understanding {
  /** For each part of the index how well its entries answer the whole query. */
  scores: Scores[];
  /** The words that were found, as they stand in the entries when folded: for showing them. */
  words: string[];
  /** `exact`: what was typed, or another word for it, or its sound. `corrected`: a mistake was forgiven. `some`: nothing answers all of it. */
  how: 'exact' | 'corrected' | 'some';
}

/** With fewer listed entries than this, what is about the same is found too; its weight keeps it behind them. */
const few = 10;
/** What is said of a whole of which parts were understood differently. */
const hows = ['some', 'corrected', 'exact'] as const satisfies readonly Understanding['how'][];
/** Sounds and first letters shorter than this are looked for only where the letters themselves stand nowhere. */
const tellingSound = 4;

interface Found {
  scores: Scores[];
  words: string[];
  how: Understanding['how'];
}

/** Null for a query without anything to look for. */
export function understand<S extends Shape>(index: OpenIndex<S>, language: Language<S>, query: string): Understanding | null {
  const typed = choicesIn(query);
  const telling = typed.map((choice) => choice.filter((run) => !language.isFiller(run))).filter((choice) => choice.length > 0);
  const choices = closedUp(telling.length > 0 ? telling : typed, language.isWord);
  if (choices.length === 0) return null;
  return new Understander(index, language).all(choices);
}

/** Neighbours that together are one known word: 软件 工程师. */
function closedUp(choices: readonly (readonly string[])[], isWord: (word: string) => boolean): (readonly string[])[] {
  return choices.reduce<(readonly string[])[]>((before, choice) => {
    const word = `${before.at(-1)?.join('/') ?? ''}${choice.join('/')}`;
    return before.length > 0 && isWord(word) ? [...before.slice(0, -1), [word]] : [...before, choice];
  }, []);
}

class Understander<S extends Shape> {
  private readonly meanings: Meanings<S>;

  constructor(
    private readonly index: OpenIndex<S>,
    private readonly language: Language<S>,
  ) {
    this.meanings = new Meanings(index, language);
  }

  /** `choices`: each must be answered, by one of its runs. */
  all(choices: readonly (readonly string[])[]): Understanding {
    const found = choices.map((runs) => this.oneOf(runs));
    const words = [...new Set(found.flatMap((each) => each.words))];
    const together = this.joined(found, found.length);
    if (this.hasListed(together)) return { scores: together, words, how: hows.find((how) => found.some((each) => each.how === how)) ?? 'exact' };
    const some = this.most(found, 1);
    return some ? { scores: some, words, how: 'some' } : { scores: together, words: [], how: 'exact' };
  }

  /** What answers most of them, where nothing answers all; undefined where nothing answers the fewest that will do. */
  private most(found: readonly Found[], fewest: number): Scores[] | undefined {
    for (let least = found.length - 1; least >= fewest; least -= 1) {
      const some = this.joined(found, least);
      if (this.hasListed(some)) return some;
    }
    return undefined;
  }

  private oneOf(runs: readonly string[]): Found {
    const [first, ...others] = [...new Set(runs)].map((run) => this.one(run));
    if (!first) throw new Error('a choice of nothing');
    for (const { scores } of others) raiseTo(first.scores, scores);
    const all = [first, ...others];
    return { scores: first.scores, words: all.flatMap(({ words }) => words), how: all.some(({ how }) => how === 'exact') ? 'exact' : first.how };
  }

  /** The ways to understand a run, the next only where the one before finds nothing. */
  private one(run: string): Found {
    const sounds = isChinese(run) || run.length < tellingSound ? [] : this.meanings.bySound(run);
    const known = this.scored([{ run, weight: 1 }, ...this.synonyms(run), ...sounds, ...sounds.flatMap((sound) => this.synonyms(sound.run, sound.weight))]);
    const listed = this.listedUpToFew(known.scores);
    if (listed === few) return known;
    if (listed > 0) return this.widened(known, [run, ...sounds.map((sound) => sound.run)]);
    for (const way of isChinese(run) ? this.chineseWays(run) : this.latinWays(run)) {
      const found = way();
      const answers = this.listedUpToFew(found.scores);
      if (answers > 0) return answers < few ? this.widened(found, [run]) : found;
    }
    return known;
  }

  private chineseWays(run: string): (() => Found)[] {
    return [
      () => this.scored(this.meanings.shortForms(run)),
      () => this.withSynonyms(this.meanings.withoutRepeats(run)),
      () => this.split(run),
      () => this.withSynonyms(this.meanings.meant(run)),
      () => this.splitInPart(run),
    ];
  }

  private latinWays(run: string): (() => Found)[] {
    return [
      () => this.withSynonyms(this.meanings.bySound(run), 'exact'),
      () => this.withSynonyms(this.meanings.stem(run), 'exact'),
      () => this.withSynonyms(this.meanings.near(run)),
      () => this.withSynonyms(this.meanings.byMistypedSound(run)),
    ];
  }

  /** With what is about the same, behind the rest. */
  private widened(known: Found, runs: readonly string[]): Found {
    const cores = runs.flatMap((run) => this.language.coreOf(run) ?? []);
    const wider = this.scored(cores.flatMap((core) => [{ run: core, weight: weightOf.core }, ...this.synonyms(core, weightOf.core)]));
    raiseTo(known.scores, wider.scores);
    return { ...known, words: [...known.words, ...wider.words] };
  }

  private withSynonyms(alternatives: readonly Alternative[], how: Found['how'] = 'corrected'): Found {
    return this.scored([...alternatives, ...alternatives.flatMap(({ run, weight }) => this.synonyms(run, weight))], how);
  }

  private synonyms(run: string, weight = 1): Alternative[] {
    return this.language.synonymsOf(run).map((synonym) => ({ run: synonym, weight: weight * weightOf.synonym }));
  }

  private scored(alternatives: readonly Alternative[], how: Found['how'] = 'exact'): Found {
    const words: string[] = [];
    const scores = this.index.parts.map(({ segment }) => new Scores(segment.size));
    for (const { run, weight } of alternatives) {
      const weights = this.language.weightsFor(run) ?? this.language.weights;
      let finds = false;
      for (const [number, part] of this.index.parts.entries()) {
        this.eachWithEveryWord(part, weights, run, (entry, score) => {
          finds = true;
          scores[number]?.raise(entry, score * weight);
        });
      }
      if (finds) words.push(...runsOf(run));
    }
    return { scores, words, how };
  }

  /** A run may itself be several words: a synonym of two of them. */
  private eachWithEveryWord(part: OpenIndex<S>['parts'][number], weights: Weights<S>, run: string, tell: (entry: number, score: number) => void): void {
    const { plan } = this.language;
    const [first = '', ...others] = runsOf(run);
    if (others.length === 0) return eachAnswer(part, plan, weights, first, tell);
    const [rest, ...more] = [first, ...others].map((word) => {
      const its = new Scores(part.segment.size);
      eachAnswer(part, plan, weights, word, (entry, score) => its.raise(entry, score));
      return its;
    });
    for (const entry of rest?.entries ?? []) {
      const all = more.every((its) => its.scoreOf(entry) > 0);
      if (all) tell(entry, more.reduce((mean, its) => (mean + its.scoreOf(entry)) / 2, rest?.scoreOf(entry) ?? 0));
    }
  }

  /** Words written without blanks between them: 崂山区会计实习. */
  private split(run: string): Found {
    const found = this.foundOf(run);
    return found.length === 0 ? this.scored([]) : { scores: this.joined(found, found.length), words: found.flatMap(({ words }) => words), how: 'exact' };
  }

  /** Such words where nothing answers all of them. More than half must be: 青岛银行 is not whatever is in 青岛. */
  private splitInPart(run: string): Found {
    const found = this.foundOf(run);
    const scores = this.most(found, Math.floor(found.length / 2) + 1);
    return scores ? { scores, words: found.flatMap(({ words }) => words), how: 'some' } : this.scored([]);
  }

  private foundOf(run: string): Found[] {
    const parts = wordsIn(run, (word) => this.isWord(word)).filter((part) => !this.language.isFiller(part));
    if (parts.join(' ') === run) return [];
    return parts.map((part) => this.scored([{ run: part, weight: weightOf.split }, ...this.synonyms(part)]));
  }

  private isWord(word: string): boolean {
    const { isFiller, isWord } = this.language;
    return isFiller(word) || (word.length > 1 && (isWord(word) || this.index.parts.some((part) => part.hasWord(word))));
  }

  /** Of the entries that answer at least so many: the sum of their scores; more answered comes first. */
  private joined(found: readonly Found[], least: number): Scores[] {
    const [only] = found;
    if (only && found.length === 1) return only.scores;
    return this.index.parts.map(({ segment }, number) => {
      const sum = new Float32Array(segment.size);
      const met = new Uint8Array(segment.size);
      const some: number[] = [];
      for (const { scores } of found) {
        const its = scores[number];
        for (const entry of its?.entries ?? []) {
          if (met[entry] === 0) some.push(entry);
          sum[entry] = (sum[entry] ?? 0) + (its?.scoreOf(entry) ?? 0);
          met[entry] = (met[entry] ?? 0) + 1;
        }
      }
      const together = new Scores(segment.size);
      for (const entry of some) if ((met[entry] ?? 0) >= least) together.raise(entry, sum[entry] ?? 0);
      return together;
    });
  }

  private hasListed(scores: readonly Scores[]): boolean {
    return this.listedUpToFew(scores) > 0;
  }

  /** How many of them are listed; no more than `few` are counted. */
  private listedUpToFew(scores: readonly Scores[]): number {
    let count = 0;
    for (const [part, { entries }] of scores.entries())
      for (let at = 0; at < entries.length && count < few; at += 1) if (this.isListed(part, entries[at] ?? 0)) count += 1;
    return count;
  }

  private isListed(part: number, entry: number): boolean {
    return this.index.parts[part]?.hidden[entry] === 0 && this.language.isListed(part, entry);
  }
}
