import { differenceOf } from '../../../domain/job/difference';
import { baseOf } from '../../../domain/job/identity';
import type { Posting, Problem } from '../../../domain/job/job';
import { firstFreeAfter, pairOpenings } from '../../../domain/job/pairing';
import type { WorkbookReading } from '../../../domain/job/read-workbook';
import type { Counts, ImportPartDocument, StagedOpening } from '../../runtime/documents/jobs';
import { withoutMissing, type KnownOpening } from '../stored';

/** Rows in one slice: applied well within a second, and about 200 KB. */
const rowsInPart = 40;

export interface Staged {
  parts: Omit<ImportPartDocument, '_id' | 'importId'>[];
  planned: Counts;
}

export const basesOf = (postings: readonly Posting[]): string[] => [...new Set(postings.map(baseOf))];

/** Finds each opening among the stored ones, says what would become of it, and cuts the workbook into slices in the order of its rows. */
export function stage(reading: WorkbookReading, stored: ReadonlyMap<string, readonly KnownOpening[]>): Staged {
  const groups = new Map<string, Posting[]>();
  for (const posting of reading.postings) {
    const group = groups.get(baseOf(posting));
    if (group) group.push(posting);
    else groups.set(baseOf(posting), [posting]);
  }

  const planned: Counts = { added: 0, changed: 0, unchanged: 0, rejected: reading.rejected.length };
  const staged = new Map<string, StagedOpening>();
  for (const [base, incoming] of groups) {
    const known = stored.get(base) ?? [];
    const versions = new Map(known.map((version) => [version.id, version]));
    const pairings = pairOpenings(base, incoming, known);
    const firstNew = firstFreeAfter(known);
    const firstFree = firstNew + pairings.filter(({ stored: found }) => !found).length;
    for (const { incoming: posting, id, ordinal } of pairings) {
      const opening = withoutMissing({ id, base, ordinal, seen: versions.get(id)?.revision ?? 0, firstNew, firstFree, job: posting.job, raw: posting.raw });
      planned[differenceOf(versions.get(id), opening).kind] += 1;
      staged.set(placeOf(posting), opening);
    }
  }
  return { parts: cut(reading, staged), planned };
}

/** Every posting and every rejected row is in exactly one slice, with its problems. */
function cut(reading: WorkbookReading, staged: ReadonlyMap<string, StagedOpening>): Staged['parts'] {
  const problems = new Map<string, Problem[]>();
  for (const problem of reading.problems) problems.set(placeOf(problem), [...(problems.get(placeOf(problem)) ?? []), problem]);
  const rows = reading.sheets.flatMap(({ name }) => [...reading.postings, ...reading.rejected].filter(({ sheet }) => sheet === name).sort((a, b) => a.row - b.row));
  return Array.from({ length: Math.ceil(rows.length / rowsInPart) }, (_, part) => {
    const slice = rows.slice(part * rowsInPart, (part + 1) * rowsInPart);
    const openings = slice.flatMap((row) => staged.get(placeOf(row)) ?? []);
    return { part, openings, rejected: slice.length - openings.length, problems: slice.flatMap((row) => problems.get(placeOf(row)) ?? []) };
  });
}

const placeOf = ({ sheet, row }: { sheet: string; row: number }): string => `${sheet}!${row}`;
