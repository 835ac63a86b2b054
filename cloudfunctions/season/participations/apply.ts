import * as v from 'valibot';
import { bounds, command as _, effect, refuse, staff, type CallContext } from '../../runtime';
import type { ParticipationSheetDocument } from '../../runtime/documents/season/participations';
import { finishAdding } from '../../runtime/season/participations';
import { matchedParts, sheetWithin } from './own-sheet';

/**
 * From now on whoever stands in the table is known to have taken part: what counts of it is noted first, then written, and finished by the clock. Safe to repeat: the same
 * table again, or another one that says the same, changes nothing. Refuses with IMPORT_NOT_FOUND, OUT_OF_REGION, IMPORT_UNDONE.
 */
export const apply = staff('editor')
  .input(v.strictObject({ sheetId: bounds.id }))
  .mutation(async ({ input: { sheetId }, ctx }): Promise<{ people: number }> => {
    const { db } = ctx;
    const sheet = await sheetWithin(ctx, sheetId);
    const begun = sheet.applied || sheet.undoneAt ? sheet : await begin(ctx, sheet);
    const { applied, undoneAt } = (await finishAdding(db, begun)) ?? begun;
    return applied && !undoneAt ? { people: applied.people } : refuse('IMPORT_UNDONE');
  });

/** Of several calls one notes it; all of them go on with what is noted. */
const begin = async (ctx: Parameters<typeof effect.trace>[0] & Pick<CallContext, 'db'>, sheet: ParticipationSheetDocument): Promise<ParticipationSheetDocument> => {
  const [{ db }, { _id, district, fileName }, at] = [ctx, sheet, ctx.now()];
  const rows = (await matchedParts(db, sheet)).flatMap(({ becomes }, place) => (becomes === 'refused' ? [] : [place]));
  const people = rows.length;
  const trace = effect.trace(ctx, { act: 'participations.import', object: `participationSheets/${_id}`, district, after: { file: fileName, people } });
  await db.participationSheets.updateOne({ _id, applied: _.exists(false), undoneAt: _.exists(false) }, { applied: _.set({ at, people }), adding: _.set({ since: at, rows }), effects: _.push([trace]) });
  return (await db.participationSheets.read(_id)) ?? refuse('IMPORT_NOT_FOUND');
};
