/**
 * A part of a search index: entries in columns and their words in lists, small enough to be kept by an instance and to be a file.
 * It never changes. What is written later stands in a later segment and hides the entry of equal id in the earlier ones.
 */

/** The names of what an index holds about an entry. */
export interface Shape {
  /** Fields that are searched. */
  texts: string;
  /** Of those: short names, kept whole, to tell an exact match from scattered characters. */
  names: string;
  numbers: string;
  sets: string;
}

export interface Entry<S extends Shape> {
  /** 24 hexadecimal digits. */
  id: string;
  texts: Readonly<Record<S['texts'], string>>;
  /** NaN where there is none. */
  numbers: Readonly<Record<S['numbers'], number>>;
  sets: Readonly<Record<S['sets'], readonly string[]>>;
  /** Short words people may type by their sound, or that are suggested while they type, by kind. */
  words: Readonly<Record<string, readonly string[]>>;
}

/** A few different values, shared by many entries. */
export interface NameColumn {
  values: string[];
  of: Uint32Array;
}

/** Any number of values an entry: those of entry `i` are `items[starts[i]]` up to `items[starts[i + 1]]`, positions in `values`. */
export interface SetColumn {
  values: string[];
  starts: Uint32Array;
  items: Uint16Array;
}

/** Words in order, each with its list of entries: `bytes` from the end of the list before up to `ends`. */
export interface TermLists {
  /** A letter for the field, then the word; joined by line ends. */
  terms: string;
  ends: Uint32Array;
  counts: Uint32Array;
  bytes: Uint8Array;
}

/** The short words of the entries: those of entry `i` are `items[starts[i]]` up to `items[starts[i + 1]]`, positions in the lists of words. */
export interface Vocabulary {
  words: string[];
  kinds: string[];
  /** Syllables without tones, separated by blanks; characters without a sound stand for themselves. */
  sounds: string[];
  starts: Uint32Array;
  items: Uint32Array;
}

export interface Segment<S extends Shape> {
  size: number;
  /** 24 characters each. */
  ids: string;
  names: Record<S['names'], NameColumn>;
  numbers: Record<S['numbers'], Float64Array>;
  sets: Record<S['sets'], SetColumn>;
  lists: TermLists;
  vocabulary: Vocabulary;
}

export const idLength = 24;
export const idAt = ({ ids }: { ids: string }, entry: number): string => ids.slice(entry * idLength, (entry + 1) * idLength);

/** What the builder and the merger must know of a shape. */
export interface Plan<S extends Shape> {
  /** One letter each, as it stands before the words of the field; and whether single characters are worth finding in it. */
  texts: Record<S['texts'], { letter: string; singles: boolean }>;
  names: readonly (S['names'] & S['texts'])[];
  numbers: readonly S['numbers'][];
  sets: readonly S['sets'][];
}
