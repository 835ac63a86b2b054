/** Who flies in the drawing of a queue: every bird up to twelve; of a longer line its head, a gap, and whoever is before you. */
export interface Bird {
  /** Place in the line, from 1; nobody stands in the gap. */
  place: number | 'gap';
  /** The last one is you. */
  isYou: boolean;
}

const DRAWN_WHOLE = 12;
const HEAD = 6;
const TAIL = 5;

/** The birds of a line in which you stand at `position`, first place first. */
export const birdsOf = (position: number): Bird[] => {
  const bird = (place: number): Bird => ({ place, isYou: place === position });
  if (position <= DRAWN_WHOLE) return range(1, position).map(bird);
  return [...range(1, HEAD).map(bird), { place: 'gap', isYou: false }, ...range(position - TAIL, position).map(bird)];
};

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
