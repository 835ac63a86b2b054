/** What many people look for. */

/** Fewer people than this have something of their own in mind, and it is nobody else's business. */
export const popularFrom = 3;

export interface CountedWords {
  words: string;
  people: number;
}

/** The words most people looked for over these days, of those that at least a few different people looked for on one day; at most `most`. */
export function popularOf(days: readonly CountedWords[], most: number): string[] {
  const sums = new Map<string, number>();
  const shared = new Set(days.filter(({ people }) => people >= popularFrom).map(({ words }) => words));
  for (const { words, people } of days) sums.set(words, (sums.get(words) ?? 0) + people);
  return [...sums]
    .filter(([words]) => shared.has(words))
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([words]) => words);
}
