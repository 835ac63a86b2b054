import type { OpenSegment } from './open-index';
import type { Plan, Shape } from './segment';
import { tokensOfRun } from './words';

/** How much a match in a field says. */
export type Weights<S extends Shape> = Readonly<Record<S['texts'], number>>;

/** How well a name answers what is looked for in it: the whole name, its beginning, a part of it, or its characters apart from one another. */
function answer(name: string, run: string): number {
  const at = name.indexOf(run);
  if (at < 0) return 0.4;
  return name.length === run.length ? 1.6 : 1 + (at === 0 ? 0.2 : 0) + (0.3 * run.length) / name.length;
}

/** Tells every entry of the segment that answers this run how well it does, field by field: the best of them is meant. */
export function eachAnswer<S extends Shape>(part: OpenSegment<S>, plan: Plan<S>, weights: Weights<S>, run: string, tell: (entry: number, score: number) => void): void {
  for (const field of Object.keys(plan.texts) as S['texts'][]) {
    const { letter } = plan.texts[field];
    const weight = weights[field];
    const name = plan.names.find((each) => each === field);
    if (name === undefined) {
      eachWithAll(part, letter, tokensOfRun(run), (entry) => tell(entry, weight));
      continue;
    }
    const { of } = part.segment.names[name];
    const values = part.plainNames[name];
    const answers = new Map<number, number>();
    eachWithAll(part, letter, tokensOfRun(run), (entry) => {
      const value = of[entry] ?? 0;
      let how = answers.get(value);
      if (how === undefined) answers.set(value, (how = answer(values[value] ?? '', run)));
      tell(entry, weight * how);
    });
  }
}

/** The entries that have all these words in the field; the rarest is walked first. */
function eachWithAll<S extends Shape>(part: OpenSegment<S>, letter: string, words: readonly string[], take: (entry: number) => void): void {
  const [rarest, ...others] = words.map((word) => ({ word, count: part.count(letter, word) })).sort((a, b) => a.count - b.count);
  if (!rarest || rarest.count === 0) return;
  if (others.length === 0) return part.each(letter, rarest.word, take);
  const met = new Uint8Array(part.segment.size);
  for (const { word } of others) part.each(letter, word, (entry) => (met[entry] = (met[entry] ?? 0) + 1));
  part.each(letter, rarest.word, (entry) => {
    if (met[entry] === others.length) take(entry);
  });
}
