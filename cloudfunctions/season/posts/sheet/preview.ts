import * as v from 'valibot';
import type { RowOutcome } from '../../../../domain/season/post-sheet-match';
import type { PostKind } from '../../../../domain/season/plan';
import { bounds, staff } from '../../../runtime';
import { matchedNow, ownSheet } from './matched';

export interface SheetPreview {
  season: { id: string; title: string };
  fileName: string;
  counts: Record<RowOutcome['becomes'], number>;
  isApplied: boolean;
  rows: { sheet: string; row: number; becomes: RowOutcome['becomes']; unit: string; title: string; kind: PostKind | null; places: number | null; reason: string | null }[];
  next: number | null;
}

const PAGE = 100;

/** What each row of a table would become, those that need a look first. Writes nothing. Refuses with POST_SHEET_NOT_FOUND, SEASON_NOT_FOUND, OUT_OF_REGION. */
export const preview = staff('editor')
  .input(v.strictObject({ sheetId: bounds.id, cursor: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input: { sheetId, cursor: from = 0 }, ctx }): Promise<SheetPreview> => {
    const { sheet, season } = await ownSheet(ctx, sheetId);
    const rows = await matchedNow(ctx.db, sheet);
    const counts: SheetPreview['counts'] = { new: 0, changed: 0, same: 0, refused: 0 };
    for (const { becomes } of rows) counts[becomes] += 1;
    const order = ['refused', 'changed', 'new', 'same'];
    const sorted = [...rows].sort((a, b) => order.indexOf(a.becomes) - order.indexOf(b.becomes));
    return {
      season: { id: season._id, title: season.title },
      fileName: sheet.fileName,
      counts,
      isApplied: sheet.appliedAt !== undefined,
      rows: sorted.slice(from, from + PAGE).map((each) =>
        each.becomes === 'refused'
          ? { sheet: each.sheet, row: each.row, becomes: each.becomes, unit: each.unit, title: each.title, kind: null, places: null, reason: each.reason }
          : { sheet: each.sheet, row: each.row, becomes: each.becomes, unit: each.post.unit, title: each.post.title, kind: each.post.kind, places: each.post.places, reason: null },
      ),
      next: sorted.length > from + PAGE ? from + PAGE : null,
    };
  });
