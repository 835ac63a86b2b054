/** What a query is judged and counted by, worked out once for each part of the index, which never changes. None of it is to be written to. */
import type { OpenSegment } from '../../search/open-index';
import { rankOf as rungOf, type EducationLevel } from '../education-level';
import type { JobShape, Mark } from '../entry';
import { salarySteps } from '../query';

export type Part = OpenSegment<JobShape>;
export type Column = keyof Part['segment']['sets'];

/** Remembers for each part what was worked out. */
function once<T>(workOut: (part: Part) => T): (part: Part) => T {
  const known = new WeakMap<Part, { made: T }>();
  return (part) => {
    const made = known.get(part) ?? { made: workOut(part) };
    known.set(part, made);
    return made.made;
  };
}

/** 1 for entries with any of these values in the column. */
export function withAny({ segment }: Part, column: Column, wanted: readonly string[]): Uint8Array {
  const { values, starts, items } = segment.sets[column];
  const isWanted = Uint8Array.from(values, (value) => (wanted.includes(value) ? 1 : 0));
  const has = new Uint8Array(segment.size);
  for (let entry = 0; entry < segment.size; entry += 1)
    for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at += 1) if (isWanted[items[at] ?? 0] === 1) has[entry] = 1;
  return has;
}

const marksOf = once((part) => {
  const known = new Map<Mark, Uint8Array>();
  return (mark: Mark): Uint8Array => {
    const has = known.get(mark) ?? withAny(part, 'marks', [mark]);
    known.set(mark, has);
    return has;
  };
});

/** 1 for entries with the mark. */
export const marked = (part: Part, mark: Mark): Uint8Array => marksOf(part)(mark);

/** The levels people say they hold, lowest first. */
export const heldLevels = ['secondary', 'college', 'bachelor', 'master', 'doctor'] as const satisfies readonly EducationLevel[];

/** By entry: how many of the held levels are below what it asks for. */
export const levelsBelow = once(({ segment: { size, numbers } }) => {
  const held = heldLevels.map(rungOf);
  return Uint8Array.from({ length: size }, (_, entry) => held.filter((level) => level < (numbers.rung[entry] ?? -1)).length);
});

/** By entry: how many of the steps of pay it may reach. */
export const stepsReached = once((part) => Uint8Array.from({ length: part.segment.size }, (_, entry) => salarySteps.filter((floor) => reaches(part, entry, floor)).length));

/** Open-ended pay (8000 起) may reach any floor. */
export function reaches({ segment }: Part, entry: number, floor: number): boolean {
  const [min, max] = [segment.numbers.monthlyMin[entry] ?? NaN, segment.numbers.monthlyMax[entry] ?? NaN];
  if (Number.isNaN(min) && Number.isNaN(max)) return false;
  return Number.isNaN(max) || max >= floor;
}

/** How long it takes what is new to be a third as new. Milliseconds. */
const fadesIn = 4 * 7 * 24 * 60 * 60 * 1000;

/** By entry, from 0 to 1 for what is published now, as a function of now: growing older fades all entries alike, so that the powers are taken once. */
export const freshness = once(({ segment: { numbers } }) => {
  const { publishedAt } = numbers;
  const latest = publishedAt.reduce((last, moment) => Math.max(last, moment), 0);
  const then = publishedAt.map((moment) => Math.exp((moment - latest) / fadesIn));
  return (now: Date): ((entry: number) => number) => {
    const faded = Math.exp((latest - now.getTime()) / fadesIn);
    return (entry) => Math.min(1, (then[entry] ?? 0) * faded);
  };
});
