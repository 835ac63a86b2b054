import { decode } from './postings';
import { idAt, type Segment, type SetColumn, type Shape } from './segment';
import { spoken, type SpokenWord } from './sounds';
import { plain } from './words';

/** A segment ready to be asked: its words can be looked up, and it knows which of its entries later segments hide. */
export class OpenSegment<S extends Shape> {
  readonly hidden: Uint8Array;
  private readonly terms: readonly string[];
  private counts: Uint32Array | undefined;
  /** Rises whenever other entries are hidden. */
  hidings = 0;
  private wholeWords: ReadonlySet<string> | undefined;
  private spokenOnce: readonly SpokenWord[] | undefined;
  /** Of each name column: its values as queries are compared with them. */
  readonly plainNames: Record<S['names'], readonly string[]>;

  constructor(readonly segment: Segment<S>) {
    this.hidden = new Uint8Array(segment.size);
    this.terms = segment.lists.terms === '' ? [] : segment.lists.terms.split('\n');
    this.plainNames = Object.fromEntries(Object.entries<{ values: string[] }>(segment.names).map(([name, { values }]) => [name, values.map(plain)])) as unknown as Record<S['names'], readonly string[]>;
  }

  /** Calls `take` with the entries that have the word in the field. */
  each(letter: string, word: string, take: (entry: number) => void): void {
    const at = this.find(letter + word);
    const { ends, bytes } = this.segment.lists;
    if (at >= 0) decode(bytes, at === 0 ? 0 : (ends[at - 1] ?? 0), ends[at] ?? 0, take);
  }

  /** How many entries have the word in the field. */
  count(letter: string, word: string): number {
    const at = this.find(letter + word);
    return at < 0 ? 0 : (this.segment.lists.counts[at] ?? 0);
  }

  /** The words of a field that begin with a Latin letter or a digit: the only ones that are guessed at letter by letter. */
  latinWords(letter: string): readonly string[] {
    return this.terms.slice(this.firstFrom(`${letter}.`), this.firstFrom(`${letter}{`)).map((term) => term.slice(1));
  }

  /** The vocabulary with its sounds, made ready when someone first types a sound. */
  readonly spokenWords = (): readonly SpokenWord[] => (this.spokenOnce ??= this.segment.vocabulary.words.map((word, place) => spoken(plain(word), this.segment.vocabulary.sounds[place] ?? '')));

  /** Whether it stands in the vocabulary as a whole. */
  hasWord(word: string): boolean {
    return (this.wholeWords ??= new Set(this.segment.vocabulary.words.map(plain))).has(word);
  }

  /** For each word of the vocabulary how many listed entries have it. Counted once for each index: what closes meanwhile is still counted. */
  wordCounts(isListed: (entry: number) => boolean): Uint32Array {
    this.counts ??= this.counted(isListed);
    return this.counts;
  }

  /** Later segments have changed: what is hidden is another set. */
  forgetCounts(): void {
    this.counts = undefined;
    this.hidings += 1;
  }

  private counted(isListed: (entry: number) => boolean): Uint32Array {
    const { words, starts, items } = this.segment.vocabulary;
    const counts = new Uint32Array(words.length);
    for (let entry = 0; entry < this.segment.size; entry += 1) {
      if (this.hidden[entry] === 1 || !isListed(entry)) continue;
      for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at += 1) counts[items[at] ?? 0] = (counts[items[at] ?? 0] ?? 0) + 1;
    }
    return counts;
  }

  private find(term: string): number {
    const at = this.firstFrom(term);
    return this.terms[at] === term ? at : -1;
  }

  private firstFrom(term: string): number {
    let [low, high] = [0, this.terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.terms[middle] ?? '') < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Segments as one index, oldest first. */
export class OpenIndex<S extends Shape> {
  readonly parts: readonly OpenSegment<S>[];

  constructor(segments: readonly OpenSegment<S>[]) {
    this.parts = segments;
    const seen = new Set<string>();
    for (const part of [...segments].reverse()) {
      const { segment, hidden } = part;
      part.forgetCounts();
      // The newest segment of all is looked at first: what it has, the ones before it hide. The oldest hides nothing and need not be remembered.
      for (let entry = 0; entry < segment.size; entry += 1) {
        const id = idAt(segment, entry);
        hidden[entry] = seen.has(id) ? 1 : 0;
        if (segment !== segments[0]?.segment) seen.add(id);
      }
    }
  }
}

/** Calls `take` with each value of an entry, as its position in the column's values. */
export function eachItem({ starts, items }: SetColumn, entry: number, take: (item: number) => void): void {
  for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at += 1) take(items[at] ?? 0);
}
