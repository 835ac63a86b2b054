import * as v from 'valibot';
import { complaintsAbout } from '../../../domain/activity/draft/complaints';
import { planOf } from '../../../domain/activity/draft/plan';
import { publishRefusal } from '../../../domain/activity/life';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { writeActivity } from '../../runtime/seats';
import { otherOrganisersIn } from './organisers';
import { step } from './typed';
import { draftWithin } from './within-reach';

/**
 * Publishes what was sent to review: from now on everybody sees it, and it changes only by steps that people are told of or that leave a
 * trace. Safe to repeat, and finished by the clock when it dies half-way. Refuses with DRAFT_NOT_FOUND, OUT_OF_REGION, DRAFT_NOT_IN_REVIEW,
 * DRAFT_CHANGED, DRAFT_INCOMPLETE when its times have passed meanwhile, SECOND_LOOK_NEEDED, ALONE_REASON_NEEDED.
 */
export const publish = staff('editor')
  .input(v.strictObject({ ...step, alone: v.optional(bounds.line(120)) }))
  .mutation(async ({ input: { id, stepId, revision, alone }, ctx }): Promise<{ activityId: string }> => {
    const held = await draftWithin(ctx, id);
    const isDone = held.stepId === stepId && held.state !== 'review' && held.state !== 'draft';
    if (!isDone) {
      if (held.state !== 'review') refuse('DRAFT_NOT_IN_REVIEW');
      if (held.revision !== revision) refuse('DRAFT_CHANGED');
      const now = ctx.now();
      const { draft, district } = held;
      const [complaint] = Object.values(complaintsAbout(draft, now));
      if (complaint) refuse('DRAFT_INCOMPLETE', `${complaint}。请退回去改好。`);
      const isOwn = held.sentBy === ctx.personId;
      const refusal = publishRefusal({ isOwn, alone, hasSecondPair: isOwn && (await otherOrganisersIn(ctx, district)) });
      if (refusal) refuse(refusal);
      const { title, startsAt, capacity } = planOf(draft);
      const isMine = await ctx.db.activityDrafts.updateOne(
        { _id: id, revision, state: 'review' },
        {
          state: 'publishing',
          revision: revision + 1,
          stepId,
          publishedAt: now,
          effects: _.push([
            effect.trace(ctx, { act: 'activity.publish', object: `activities/${id}`, district, after: { title, startsAt, capacity }, ...(isOwn && alone && { why: alone }) }),
          ]),
        },
      );
      if (!isMine) refuse('DRAFT_CHANGED');
    }
    await writeActivity(ctx.db, await draftWithin(ctx, id));
    return { activityId: id };
  });
