import * as v from 'valibot';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { addParts, takeParts } from '../../runtime/season/participations';
import { matchedParts, sheetWithin } from './own-sheet';

/**
 * From now on whoever stands in the table is known to have taken part. Safe to repeat, also after a death in the middle: the same table again, or another one
 * that says the same, changes nothing. Refuses with IMPORT_NOT_FOUND, OUT_OF_REGION, IMPORT_UNDONE.
 */
export const apply = staff('editor')
  .input(v.strictObject({ sheetId: bounds.id }))
  .mutation(async ({ input: { sheetId }, ctx }): Promise<{ people: number }> => {
    const { db } = ctx;
    const sheet = await sheetWithin(ctx, sheetId);
    if (sheet.undoneAt) refuse('IMPORT_UNDONE');
    if (sheet.applied) return { people: sheet.applied.people };
    const rows = (await matchedParts(db, sheet)).flatMap(({ row, becomes }) => ('refused' in row || becomes === 'refused' ? [] : [row]));
    await addParts(db, sheet, rows);
    const people = rows.length;
    const trace = effect.trace(ctx, { act: 'participations.import', object: `participationSheets/${sheetId}`, district: sheet.district, after: { file: sheet.fileName, people } });
    const isMine = await db.participationSheets.updateOne({ _id: sheetId, applied: _.exists(false), undoneAt: _.exists(false) }, { applied: _.set({ at: ctx.now(), people }), effects: _.push([trace]) });
    if (!isMine && (await db.participationSheets.read(sheetId))?.undoneAt) {
      // Taken back meanwhile: what was added since goes too.
      await takeParts(db, sheetId);
      refuse('IMPORT_UNDONE');
    }
    return { people };
  });
