import { columns, ListsWriter, Values, VocabularyWriter } from './build';
import { decode } from './postings';
import { idAt, type NameColumn, type Plan, type Segment, type SetColumn, type Shape, type TermLists, type Vocabulary } from './segment';

/** Where each entry of a part goes; −1 for one that a later part hides. */
type Moves = Int32Array;

/** One segment of several, oldest first. Of entries with equal id the last stays. */
export function mergeSegments<S extends Shape>(plan: Plan<S>, parts: readonly Segment<S>[]): Segment<S> {
  const moves = movesOf(parts);
  const size = moves.reduce((sum, list) => sum + list.filter((to) => to >= 0).length, 0);
  return {
    size,
    ids: parts.map((part, index) => keptOf(moves[index]).map((entry) => idAt(part, entry)).join('')).join(''),
    names: columns(plan.names, (name) => mergeNames(parts.map(({ names }) => names[name]), moves, size)),
    numbers: columns(plan.numbers, (name) => mergeNumbers(parts.map(({ numbers }) => numbers[name]), moves, size)),
    sets: columns(plan.sets, (name) => mergeSets(parts.map(({ sets }) => sets[name]), moves)),
    lists: mergeLists(parts.map(({ lists }) => lists), moves),
    vocabulary: mergeVocabularies(parts.map(({ vocabulary }) => vocabulary), moves),
  };
}

function movesOf<S extends Shape>(parts: readonly Segment<S>[]): Moves[] {
  const last = new Map<string, number>();
  for (const [part, segment] of parts.entries()) for (let entry = 0; entry < segment.size; entry += 1) last.set(idAt(segment, entry), part);
  let next = 0;
  return parts.map((segment, part) => Int32Array.from({ length: segment.size }, (_, entry) => (last.get(idAt(segment, entry)) === part ? next++ : -1)));
}

const keptOf = (moves: Moves = new Int32Array()): number[] => [...moves.keys()].filter((entry) => (moves[entry] ?? -1) >= 0);

function mergeNames(parts: readonly NameColumn[], moves: readonly Moves[], size: number): NameColumn {
  const values = new Values();
  const of = new Uint32Array(size);
  for (const [index, part] of parts.entries())
    for (const entry of keptOf(moves[index])) of[moves[index]?.[entry] ?? 0] = values.place(part.values[part.of[entry] ?? 0] ?? '');
  return { values: values.list, of };
}

function mergeNumbers(parts: readonly Float64Array[], moves: readonly Moves[], size: number): Float64Array {
  const merged = new Float64Array(size);
  for (const [index, part] of parts.entries()) for (const entry of keptOf(moves[index])) merged[moves[index]?.[entry] ?? 0] = part[entry] ?? NaN;
  return merged;
}

function mergeSets(parts: readonly SetColumn[], moves: readonly Moves[]): SetColumn {
  const values = new Values();
  const starts = [0];
  const items: number[] = [];
  for (const [index, part] of parts.entries())
    for (const entry of keptOf(moves[index])) {
      for (let at = part.starts[entry] ?? 0; at < (part.starts[entry + 1] ?? 0); at += 1) items.push(values.place(part.values[part.items[at] ?? 0] ?? ''));
      starts.push(items.length);
    }
  return { values: values.list, starts: Uint32Array.from(starts), items: Uint16Array.from(items) };
}

/** Parts come in order and keep their entries' order, so the lists of a term are put behind one another; one term at a time, to hold little. */
function mergeLists(parts: readonly TermLists[], moves: readonly Moves[]): TermLists {
  const walks = parts.map(({ terms }) => ({ terms: terms === '' ? [] : terms.split('\n'), at: 0 }));
  const writer = new ListsWriter();
  for (let term = nextTerm(walks); term !== undefined; term = nextTerm(walks)) {
    const here = term;
    writer.write(here, (add) => {
      for (const [index, walk] of walks.entries()) {
        if (walk.terms[walk.at] !== here) continue;
        const { ends, bytes } = parts[index] ?? { ends: new Uint32Array(), bytes: new Uint8Array() };
        const to = moves[index] ?? new Int32Array();
        decode(bytes, walk.at === 0 ? 0 : (ends[walk.at - 1] ?? 0), ends[walk.at] ?? 0, (entry) => {
          const moved = to[entry] ?? -1;
          if (moved >= 0) add(moved);
        });
        walk.at += 1;
      }
    });
  }
  return writer.written();
}

const nextTerm = (walks: readonly { terms: readonly string[]; at: number }[]): string | undefined =>
  walks.reduce<string | undefined>((least, { terms, at }) => {
    const term = terms[at];
    return term !== undefined && (least === undefined || term < least) ? term : least;
  }, undefined);

/** Words that only hidden entries had are gone. */
function mergeVocabularies(parts: readonly Vocabulary[], moves: readonly Moves[]): Vocabulary {
  const writer = new VocabularyWriter();
  for (const [index, { words, kinds, sounds, starts, items }] of parts.entries())
    for (const entry of keptOf(moves[index])) {
      writer.begin();
      for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at += 1) {
        const place = items[at] ?? 0;
        writer.add(kinds[place] ?? '', words[place] ?? '', () => sounds[place] ?? '');
      }
    }
  return writer.written();
}
