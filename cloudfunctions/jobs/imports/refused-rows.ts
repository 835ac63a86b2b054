import * as v from 'valibot';
import { bounds, refuse, staff, type Database } from '../../runtime';
import type { ImportDocument } from '../../runtime/documents/imports';
import { unpacked } from '../../runtime/documents/packed';
import { BookOut, type OutCell } from '../../runtime/workbook-out';
import { takeAway } from '../../runtime/take-away';
import { pageOfParts } from './part-pages';
import { current } from './report';

/** Parts looked through at once end after so many lines. */
const enough = 500;

const refusedHeader = ['工作表', '行', '列', '表头', '原文', '为什么没收'];
const skippedHeader = ['工作表', '从第几行', '到第几行', '为什么跳过'];

export interface RefusedRows {
  /** Works for so long as it takes to save it. */
  url: string;
  /** How many rows were refused, and how many were skipped because they are no openings. */
  refused: number;
  skipped: number;
}

/**
 * A workbook of the rows that were not taken, each with its cell and the reason, and of those that are no openings. Formulas in cells are
 * made plain text, ways to reach a person are masked. The file is the caller's own and soon deleted. Refuses with IMPORT_NOT_FOUND.
 */
export const refusedRows = staff('editor')
  .input(v.strictObject({ importId: bounds.id }))
  .mutation(async ({ input, ctx }): Promise<RefusedRows> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND');
    const book = new BookOut();
    const [refusedSheet, skippedSheet] = [book.begin('没收的行', refusedHeader), book.begin('跳过的行', skippedHeader)];
    const counted = { refused: 0, skipped: 0 };
    for await (const { refused, skipped, skippedRows } of linesOf(ctx.db, running)) {
      refusedSheet.add(refused);
      skippedSheet.add(skipped);
      counted.refused += refused.length;
      counted.skipped += skippedRows;
    }
    return { url: await takeAway(ctx, 'refused-rows.xlsx', book.file()), ...counted };
  });

interface Lines {
  refused: OutCell[][];
  skipped: OutCell[][];
  skippedRows: number;
}

async function* linesOf(db: Database, running: ImportDocument): AsyncGenerator<Lines> {
  const sheets = running.outlines.map(({ name }) => name);
  for (let next: number | null = 0; next !== null; ) {
    const page: { items: Lines[]; next: number | null } = await pageOfParts(db, running, next, {
      fields: ['problems', 'skipped', 'sheet'],
      enough,
      of: ({ problems, skipped, sheet }) => [
        {
          refused: unpacked(problems).flatMap(({ level, sheet: name, row, column, header, raw, reason }) => (level === 'rejected' ? [[name, row, column, header, raw, reason]] : [])),
          skipped: skipped.map(({ row, to = row, reason }) => [sheets[sheet] ?? '', row, to, reason]),
          skippedRows: skipped.reduce((sum, { row, to = row }) => sum + to - row + 1, 0),
        },
      ],
    });
    yield* page.items;
    next = page.next;
  }
}
