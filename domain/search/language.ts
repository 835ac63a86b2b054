import type { Weights } from './score';
import type { Plan, Shape } from './segment';

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
