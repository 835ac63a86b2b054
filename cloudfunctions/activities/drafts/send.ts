import * as v from 'valibot';
import { complaintsAbout } from '../../../domain/activity/draft/complaints';
import { wordsIn } from '../../../domain/activity/draft/draft';
import { checkText, command as _, effect, refuse, staff } from '../../runtime';
import type { Saved } from './save';
import { step } from './typed';
import { draftWithin } from './within-reach';

/**
 * Hands a finished draft to the region's other organisers. Safe to repeat. Refuses with DRAFT_NOT_FOUND, OUT_OF_REGION, DRAFT_CHANGED,
 * DRAFT_SETTLED, DRAFT_INCOMPLETE, WORDS_REFUSED.
 */
export const send = staff('editor')
  .input(v.strictObject(step))
  .mutation(async ({ input: { id, stepId, revision }, ctx }): Promise<Saved> => {
    const held = await draftWithin(ctx, id);
    if (held.stepId === stepId) return { revision: held.revision };
    if (held.state !== 'draft') refuse('DRAFT_SETTLED');
    if (held.revision !== revision) refuse('DRAFT_CHANGED');
    const { draft, district } = held;
    const [complaint] = Object.values(complaintsAbout(draft, ctx.now()));
    if (complaint) refuse('DRAFT_INCOMPLETE', `${complaint}。写好再送审。`);
    await checkText(ctx, wordsIn(draft), 'comment');
    const isSent = await ctx.db.activityDrafts.updateOne(
      { _id: id, revision, state: 'draft' },
      {
        state: 'review',
        revision: revision + 1,
        stepId,
        sentBy: ctx.personId,
        returned: _.remove(),
        effects: _.push([effect.trace(ctx, { act: 'activity.send', object: `activityDrafts/${id}`, district, after: { title: draft.title } })]),
      },
    );
    return isSent ? { revision: revision + 1 } : refuse('DRAFT_CHANGED');
  });
