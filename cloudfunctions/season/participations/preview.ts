import * as v from 'valibot';
import { sayTakenPart } from '../../../domain/season/taken-part';
import { bounds, staff } from '../../runtime';
import { matchedParts, sheetWithin, type PartOutcome } from './own-sheet';

export interface PartsPreview {
  fileName: string;
  counts: Record<PartOutcome['becomes'], number>;
  isApplied: boolean;
  isUndone: boolean;
  /** How many people of each season would be known. */
  seasons: { name: string; people: number }[];
  /** Rows that are not taken, by their place alone: whom they mean is not kept. */
  refused: { sheet: string; row: number; reason: string }[];
}

/** Refused rows that are shown; the rest is counted. */
const SHOWN = 200;

/** What a table comes to. Writes nothing. Refuses with IMPORT_NOT_FOUND, OUT_OF_REGION. */
export const preview = staff('editor')
  .input(v.strictObject({ sheetId: bounds.id }))
  .query(async ({ input: { sheetId }, ctx }): Promise<PartsPreview> => {
    const sheet = await sheetWithin(ctx, sheetId);
    const counts: PartsPreview['counts'] = { new: 0, same: 0, refused: 0 };
    const seasons = new Map<string, number>();
    const refused: PartsPreview['refused'] = [];
    for (const { row, ...outcome } of await matchedParts(ctx.db, sheet)) {
      counts[outcome.becomes] += 1;
      if (outcome.becomes === 'refused') refused.push({ sheet: row.sheet, row: row.row, reason: outcome.reason });
      else if (!('refused' in row)) seasons.set(sayTakenPart(row), (seasons.get(sayTakenPart(row)) ?? 0) + 1);
    }
    return {
      fileName: sheet.fileName,
      counts,
      isApplied: sheet.applied !== undefined,
      isUndone: sheet.undoneAt !== undefined,
      seasons: [...seasons].map(([name, people]) => ({ name, people })).sort((a, b) => (a.name < b.name ? -1 : 1)),
      refused: refused.slice(0, SHOWN),
    };
  });
