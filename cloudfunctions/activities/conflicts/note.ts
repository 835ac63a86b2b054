import * as v from 'valibot';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { scanDocumentId } from '../../runtime/door';
import { activityWithin } from '../activity-within';

/**
 * Keeps what an organiser found out about a conflict; a later one replaces it, and the earlier stays in the record. `instead` names the one
 * that was looked at, null for none. Safe to repeat: named by the device. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION, NOT_FOUND, NOTE_CHANGED.
 */
export const note = staff('editor')
  .input(v.strictObject({ activityId: bounds.id, scanId: bounds.id, noteId: bounds.id, instead: v.nullable(bounds.id), words: bounds.line(100) }))
  .mutation(async ({ input: { activityId, scanId, noteId, instead, words }, ctx }): Promise<null> => {
    const { district } = await activityWithin(ctx, activityId);
    const _id = scanDocumentId(activityId, scanId);
    const scan = (await ctx.db.scans.read(_id)) ?? refuse('NOT_FOUND');
    if (scan.note?.id === noteId) return null;
    const isKept = await ctx.db.scans.updateOne(
      { _id, 'note.id': instead ?? _.exists(false) },
      {
        note: _.set({ id: noteId, at: ctx.now(), words }),
        effects: _.push([effect.trace(ctx, { act: 'activity.noteConflict', object: `scans/${_id}`, district, before: { note: scan.note?.words }, after: { note: words } })]),
      },
    );
    if (!isKept && (await ctx.db.scans.read(_id))?.note?.id !== noteId) refuse('NOTE_CHANGED');
    return null;
  });
