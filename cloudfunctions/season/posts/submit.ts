import * as v from 'valibot';
import { complaintsAboutPost, postMoves, wordsOfPost } from '../../../domain/season/post-life';
import { checkText, command as _, effect, refuse, staff } from '../../runtime';
import { openFor, ownPost } from './own';
import { sameStep } from './same-step';
import type { SavedPost } from './save';
import { step } from './typed';

/**
 * Hands a post in, to be looked at by organisers. Safe to repeat. Refuses with POST_NOT_FOUND, SEASON_NOT_FOUND, STAGE_NOT_OPEN, STAGE_OVER,
 * POST_SETTLED, POST_CHANGED, POST_INCOMPLETE, WORDS_REFUSED.
 */
export const submit = staff('employerContact')
  .input(v.strictObject(step))
  .mutation(async ({ input: { id, stepId, revision }, ctx }): Promise<SavedPost> => {
    const held = await ownPost(ctx, id);
    if (held.stepId === stepId) return { revision: held.revision };
    const { district } = await openFor(ctx.db, held.seasonId, 'writePost', ctx.now());
    const { from, to } = postMoves.submit;
    if (!from.some((state) => state === held.state)) refuse('POST_SETTLED');
    if (held.revision !== revision) refuse('POST_CHANGED');
    const [complaint] = Object.values(complaintsAboutPost(held));
    if (complaint) refuse('POST_INCOMPLETE', `${complaint}。写好再提交。`);
    await checkText(ctx, wordsOfPost(held), 'comment');
    const trace = effect.trace(ctx, { act: 'post.submit', object: `posts/${id}`, district, after: { unit: held.unit, title: held.title, places: held.places } });
    const isIn = await ctx.db.posts.updateOne({ _id: id, revision, state: _.in([...from]) }, { state: to, revision: revision + 1, stepId, effects: _.push([trace]) });
    return isIn ? { revision: revision + 1 } : sameStep(ctx.db, id, stepId);
  });
