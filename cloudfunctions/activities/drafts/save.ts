import * as v from 'valibot';
import { command as _, refuse, staff } from '../../runtime';
import type { ActivityDraftDocument } from '../../runtime/documents/activities';
import { step, typedDraft } from './typed';

export interface Saved {
  revision: number;
}

/**
 * Keeps what an organiser has typed, finished or not; revision 0 begins a draft. Safe to repeat: a save is named by the device. What somebody
 * else wrote since is not written over. Refuses with OUT_OF_REGION, DRAFT_CHANGED, DRAFT_SETTLED once it is in review, DRAFT_NOT_FOUND.
 */
export const save = staff('editor')
  .input(v.strictObject({ ...step, draft: typedDraft }))
  .mutation(async ({ input: { id, stepId, revision, draft }, ctx }): Promise<Saved> => {
    const { db, reach } = ctx;
    if (!reach.covers(draft)) refuse('OUT_OF_REGION');
    const written = { district: draft.district, stepId, writtenBy: ctx.personId, writtenAt: ctx.now() };
    if (revision === 0 && (await db.activityDrafts.insert({ _id: id, state: 'draft', revision: 1, draft, ...written }))) return { revision: 1 };

    const held: ActivityDraftDocument = (await db.activityDrafts.read(id)) ?? refuse('DRAFT_NOT_FOUND');
    if (!reach.covers(held)) refuse('OUT_OF_REGION');
    if (held.stepId === stepId) return { revision: held.revision };
    if (held.state !== 'draft') refuse('DRAFT_SETTLED');
    const isWritten = await db.activityDrafts.updateOne(
      { _id: id, revision, state: 'draft', district: held.district },
      { ...written, draft: _.set(draft), revision: revision + 1 },
    );
    return isWritten ? { revision: revision + 1 } : refuse('DRAFT_CHANGED');
  });
