import * as v from 'valibot';
import { bounds, command as _, effect, staff } from '../../runtime';
import { takeParts } from '../../runtime/season/participations';
import { sheetWithin } from './own-sheet';

/** Takes one table back: what another table says as well stays. Safe to repeat, and finished by the clock, which goes on while an import may still be writing. Refuses with IMPORT_NOT_FOUND, OUT_OF_REGION. */
export const undo = staff('editor')
  .input(v.strictObject({ sheetId: bounds.id }))
  .mutation(async ({ input: { sheetId }, ctx }): Promise<null> => {
    const { district, fileName } = await sheetWithin(ctx, sheetId);
    const trace = effect.trace(ctx, { act: 'participations.undo', object: `participationSheets/${sheetId}`, district, before: { file: fileName } });
    await ctx.db.participationSheets.updateOne({ _id: sheetId, undoneAt: _.exists(false) }, { undoneAt: ctx.now(), undoing: true, adding: _.remove(), effects: _.push([trace]) });
    await takeParts(ctx.db, sheetId);
    return null;
  });
