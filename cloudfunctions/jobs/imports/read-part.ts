import type { Problem, Posting } from '../../../domain/job/job';
import { readOpenings, rowsOfSlice, type SliceProgress } from '../../../domain/job/read-slice';
import { inRanges } from '../../../domain/job/read-workbook';
import { repeatProblem, type RowPlace } from '../../../domain/job/repeats';
import { summaryWith, unreadSheet } from '../../../domain/job/sheet-summary';
import { command as _, type Database } from '../../runtime';
import { packed, unpacked } from '../../runtime/documents/packed';
import type { ImportDocument, ImportPartDocument, OpeningKey } from '../../runtime/documents/imports';
import { discardSlices } from '../../runtime/import-slices';
import { withoutMissing } from '../stored';
import { revived } from '../../runtime/workbook/slice-file';
import { uncounted } from './count-missing';
import { keysBefore, matchedIds, partId, type PartKeys } from './keys';
import { Matching } from './matching';
import { fetchSlice } from './slices';
import { termsOf } from './terms';

/**
 * Reads the next slice into a part: what is stored just so is only counted, the rest is staged. Of two calls that read the same slice one
 * keeps its part and one moves the import on, both by what was kept.
 */
export async function readPart(db: Database, running: ImportDocument): Promise<void> {
  const { next, outlines } = running;
  const slice = await fetchSlice(running, next);
  const outline = outlines[slice.sheet];
  if (!outline) throw new Error(`${running._id} has no sheet ${slice.sheet}`);
  const before = running.progress === undefined ? undefined : revived<SliceProgress>(running.progress);
  const [terms, earlier] = await Promise.all([termsOf(db, running), keysBefore(db, running, next)]);
  const sliceRows = rowsOfSlice(outline, slice, before, terms);
  const matching = new Matching(slice.sheet, matchedIds(earlier), renamedIn(running, slice.sheet));
  const prints = await matching.findAsTheyWere(db, sliceRows, terms);
  const read = readOpenings(outline.name, sliceRows, terms, (row) => matching.employerOf(row));
  await matching.findJustSo(db, read.postings, prints);
  const { keys, openings } = matching;
  const problems = [...read.problems, ...repeatsAmong(read.postings, keys, earlier, outlines.map(({ name }) => name))];
  const part: ImportPartDocument = withoutMissing({
    _id: partId(running, next), importId: running._id, round: running.round, part: next, sheet: slice.sheet, keys: packed(keys), openings: packed(openings), plans: {}, paired: [],
    rows: keys.length + read.rejected.length, rejected: read.rejected.length, unchanged: keys.length - openings.length, problems: packed(problems), skipped: inRanges(read.rowsSkipped),
  });
  const kept = (await db.jobImportParts.insert(part)) ? part : await db.jobImportParts.read(part._id);
  if (!kept) return;
  const sheets = running.sheets.map((summary, index) => (index === slice.sheet ? summaryWith(summary, read, part.rows) : summary));
  await moveOn(db, running, kept, { sheets, progress: endsSheet(running) ? _.remove() : JSON.stringify(read.progress), series: matching.series });
}

const renamedIn = ({ renamed = [] }: ImportDocument, of: number): Map<number, string> => new Map(renamed.filter(({ sheet }) => sheet === of).map(({ row, id }) => [row, id]));

/** Whether the next slice begins another sheet. */
function endsSheet({ outlines, next }: ImportDocument): boolean {
  let end = 0;
  return outlines.some(({ slices }) => (end += slices) === next + 1);
}

function repeatsAmong(postings: readonly Posting[], keys: readonly OpeningKey[], earlier: readonly PartKeys[], sheets: readonly string[]): Problem[] {
  const first = new Map<string, RowPlace>();
  for (const { repeat = '', sheet, row } of earlier.flatMap((part) => part.keys)) if (!first.has(repeat)) first.set(repeat, { sheet: sheets[sheet] ?? '', row });
  const byRow = new Map(keys.map(({ row, repeat }) => [row, repeat]));
  return postings.flatMap((posting): Problem[] => {
    const repeat = byRow.get(posting.row) ?? '';
    const same = first.get(repeat);
    if (!same) first.set(repeat, posting);
    return same ? [repeatProblem(posting, same)] : [];
  });
}

interface Moved {
  sheets: ImportDocument['sheets'];
  progress: unknown;
  series: ReadonlyMap<string, number>;
}

async function moveOn(db: Database, running: ImportDocument, { rows, rejected, unchanged, problems }: ImportPartDocument, { sheets, progress, series }: Moved): Promise<void> {
  const next = running.next + 1;
  const isLast = next === running.parts;
  const isEmpty = isLast && running.rows + rows === 0;
  const found = unpacked(problems);
  const count = (level: Problem['level']): number => found.filter((problem) => problem.level === level).length;
  const moved = await db.jobImports.updateOne(
    { _id: running._id, state: 'reading', round: running.round, next: running.next },
    {
      ...(isLast ? { state: isEmpty ? 'removed' : 'comparing', next: 0 } : { next }),
      progress, sheets: _.set(withoutMissing(sheets)), rows: _.inc(rows), 'planned.rejected': _.inc(rejected), 'planned.unchanged': _.inc(unchanged),
      ...Object.fromEntries((['doubtful', 'bad', 'rejected'] as const).map((level) => [`problems.${level}`, _.inc(count(level))])),
      ...Object.fromEntries([...series].map(([name, found]) => [`found.${name}`, _.inc(found)])),
    },
  );
  if (moved && isEmpty) await discardSlices(running, running.parts);
}

/** Everything an import has read is forgotten, it is read again from its first slice. What it goes on from is still known; what to do about what is gone is asked anew, since it may be something else. */
export const readAnew = ({ round, outlines }: ImportDocument): Record<string, unknown> => ({
  state: 'reading', round: round + 1, next: 0, progress: _.remove(), sheets: _.set(outlines.map(({ name }) => unreadSheet(name))), rows: 0,
  problems: _.set({ doubtful: 0, bad: 0, rejected: 0 }), planned: _.set({ added: 0, changed: 0, unchanged: 0, rejected: 0 }), found: _.set({}), ...uncounted(),
});
