/** Which row of a table may be an opening that the table has no longer, under another title: suggested, an organiser says so. */
import { nameKey } from '../text/fold';
import type { Described } from './identity';
import { mostCompared, resemblance, textLikeness } from './pairing';

export interface Renamed<Gone, Row> {
  gone: Gone;
  row: Row;
}

/** A title that only gained or lost words: 司机（限男性） and 司机. */
const contained = 0.8;
/** Two titles must share so much; title and cells together so much. */
const leastTitle = 0.3;
const leastInAll = 0.5;

function titleLikeness(a: string, b: string): number {
  const [left, right] = [nameKey(a), nameKey(b)];
  const within = left.length >= 2 && right.length >= 2 && (left.includes(right) || right.includes(left));
  return Math.max(textLikeness(left, right), within ? contained : 0);
}

/** 0 when one cannot be the other. */
function likelihood(gone: Described, row: Described): number {
  const title = titleLikeness(gone.job.title, row.job.title);
  const both = (title + resemblance(gone, row)) / 2;
  return title >= leastTitle && both >= leastInAll ? both : 0;
}

/** The likeliest pairs of one employer, each opening and each row once. Of an employer with too many of either to compare each with each, none. */
export function likelyRenamed<Gone extends Described, Row extends Described>(gone: readonly Gone[], rows: readonly Row[]): Renamed<Gone, Row>[] {
  const rowsOf = byEmployer(rows);
  return [...byEmployer(gone)].flatMap(([employer, left]) => pairsOf(left, rowsOf.get(employer) ?? []));
}

function byEmployer<Opening extends Described>(openings: readonly Opening[]): Map<string, Opening[]> {
  const groups = new Map<string, Opening[]>();
  for (const opening of openings) {
    const key = nameKey(opening.job.employer);
    groups.set(key, [...(groups.get(key) ?? []), opening]);
  }
  return groups;
}

function pairsOf<Gone extends Described, Row extends Described>(left: readonly Gone[], rows: readonly Row[]): Renamed<Gone, Row>[] {
  if (Math.max(left.length, rows.length) > mostCompared) return [];
  const candidates = left
    .flatMap((gone) => rows.map((row) => ({ gone, row, score: likelihood(gone, row) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const taken = new Set<Described>();
  return candidates.flatMap(({ gone, row }) => {
    if (taken.has(gone) || taken.has(row)) return [];
    taken.add(gone).add(row);
    return [{ gone, row }];
  });
}
