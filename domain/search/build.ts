import { PostingWriter } from './postings';
import type { Entry, NameColumn, Plan, Segment, SetColumn, Shape, TermLists, Vocabulary } from './segment';
import { soundOf } from './sound';
import { tokensOf } from './words';

/** A segment of these entries, in their order. */
export function buildSegment<S extends Shape>(plan: Plan<S>, entries: readonly Entry<S>[]): Segment<S> {
  return {
    size: entries.length,
    ids: entries.map(({ id }) => id).join(''),
    names: columns(plan.names, (name) => nameColumn(entries.map(({ texts }) => texts[name]))),
    numbers: columns(plan.numbers, (name) => Float64Array.from(entries, ({ numbers }) => numbers[name])),
    sets: columns(plan.sets, (name) => setColumn(entries.map(({ sets }) => sets[name]))),
    lists: termLists(plan, entries),
    vocabulary: vocabularyOf(entries),
  };
}

/** A record with a column for each name. */
export function columns<Name extends string, Column>(names: readonly Name[], make: (name: Name) => Column): Record<Name, Column> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Column>;
}

/** Gives each different value its position, in the order they come. */
export class Values {
  readonly list: string[] = [];
  private readonly places = new Map<string, number>();

  place(value: string): number {
    const known = this.places.get(value);
    if (known !== undefined) return known;
    this.places.set(value, this.list.length);
    return this.list.push(value) - 1;
  }
}

function nameColumn(names: readonly string[]): NameColumn {
  const values = new Values();
  const of = Uint32Array.from(names, (name) => values.place(name));
  return { values: values.list, of };
}

function setColumn(sets: readonly (readonly string[])[]): SetColumn {
  const values = new Values();
  const items = sets.map((set) => set.map((value) => values.place(value)));
  const starts = new Uint32Array(sets.length + 1);
  for (const [entry, places] of items.entries()) starts[entry + 1] = (starts[entry] ?? 0) + places.length;
  return { values: values.list, starts, items: Uint16Array.from(items.flat()) };
}

function termLists<S extends Shape>(plan: Plan<S>, entries: readonly Entry<S>[]): TermLists {
  const lists = new Map<string, number[]>();
  for (const [position, { texts }] of entries.entries())
    for (const field of Object.keys(plan.texts) as S['texts'][]) {
      const { letter, singles } = plan.texts[field];
      for (const token of tokensOf(texts[field], { singles })) {
        const term = letter + token;
        const list = lists.get(term);
        if (list) list.push(position);
        else lists.set(term, [position]);
      }
    }
  const writer = new ListsWriter();
  for (const term of [...lists.keys()].sort()) writer.write(term, (add) => lists.get(term)?.forEach(add));
  return writer.written();
}

/** Takes terms in their order, each with its entries in theirs; a term without entries is left out. */
export class ListsWriter {
  private readonly terms: string[] = [];
  private readonly ends: number[] = [];
  private readonly counts: number[] = [];
  private readonly postings = new PostingWriter();

  write(term: string, each: (add: (entry: number) => void) => void): void {
    let count = 0;
    this.postings.begin();
    each((entry) => {
      this.postings.add(entry);
      count += 1;
    });
    if (count === 0) return;
    this.terms.push(term);
    this.ends.push(this.postings.end);
    this.counts.push(count);
  }

  written(): TermLists {
    return { terms: this.terms.join('\n'), ends: Uint32Array.from(this.ends), counts: Uint32Array.from(this.counts), bytes: this.postings.written() };
  }
}

function vocabularyOf<S extends Shape>(entries: readonly Entry<S>[]): Vocabulary {
  const writer = new VocabularyWriter();
  for (const { words } of entries) {
    writer.begin();
    for (const [kind, list] of Object.entries(words)) for (const word of list) writer.add(kind, word, () => soundOf(word));
  }
  return writer.written();
}

/** Takes the words of one entry after the other; a word is kept once, however many entries have it. */
export class VocabularyWriter {
  private readonly places = new Values();
  private readonly words: string[] = [];
  private readonly kinds: string[] = [];
  private readonly sounds: string[] = [];
  private readonly starts: number[] = [];
  private readonly items: number[] = [];

  /** Begins the next entry. */
  begin(): void {
    this.starts.push(this.items.length);
  }

  add(kind: string, word: string, sound: () => string): void {
    const place = this.places.place(`${kind}\n${word}`);
    if (place === this.words.length) {
      this.words.push(word);
      this.kinds.push(kind);
      this.sounds.push(sound());
    }
    this.items.push(place);
  }

  written(): Vocabulary {
    const { words, kinds, sounds, starts, items } = this;
    return { words, kinds, sounds, starts: Uint32Array.from([...starts, items.length]), items: Uint32Array.from(items) };
  }
}
