/** Who flies in the drawing of a queue: every bird up to twelve; of a longer line its head, a gap, and whoever is before you. */
export interface Bird {
  /** Place in the line, from 1. */
  place: number;
  /** The last one is you. */
  isYou: boolean;
  /** Birds left out before this one. */
  afterGap: boolean;
}

const DRAWN_WHOLE = 12;
const HEAD = 6;
const TAIL = 5;

/** The birds of a line in which you stand at `position`, first place first. */
export const birdsOf = (position: number): Bird[] => {
  const places = position <= DRAWN_WHOLE ? range(1, position) : [...range(1, HEAD), ...range(position - TAIL, position)];
  return places.map((place, index) => ({
    place,
    isYou: place === position,
    afterGap: index > 0 && place !== (places[index - 1] ?? 0) + 1,
  }));
};

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
