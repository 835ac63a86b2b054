import * as v from 'valibot';
import { mostPostsOfUnit, writable } from '../../../domain/season/post-life';
import { bounds, command as _, refuse, staff } from '../../runtime';
import { openFor, ownPost, unitIn } from './own';
import { sameStep } from './same-step';
import { step, typedPost } from './typed';

export interface SavedPost {
  revision: number;
}

/**
 * Keeps what a unit has written of a post, finished or not; revision 0 begins one. Safe to repeat: a save is named by the device. Refuses
 * with SEASON_NOT_FOUND, STAGE_NOT_OPEN, STAGE_OVER, NOT_ALLOWED, POSTS_FULL, POST_NOT_FOUND, POST_SETTLED, POST_CHANGED.
 */
export const save = staff('employerContact')
  .input(v.strictObject({ ...step, seasonId: bounds.id, unitId: bounds.id, post: typedPost }))
  .mutation(async ({ input: { id, stepId, revision, seasonId, unitId, post }, ctx }): Promise<SavedPost> => {
    const { db, grants, personId: writtenBy } = ctx;
    const season = await openFor(db, seasonId, 'writePost', ctx.now());
    const unit = unitIn(grants, unitId, season);
    if (revision === 0) {
      if ((await db.posts.count({ unitId, seasonId, state: _.neq('withdrawn') })) >= mostPostsOfUnit && !(await db.posts.read(id))) refuse('POSTS_FULL');
      const begun = { _id: id, seasonId, unitId, unit: unit.name, ...post, state: 'draft' as const, revision: 1, stepId, writtenBy, sample: false };
      if (await db.posts.insert(begun)) return { revision: 1 };
    }
    const held = await ownPost(ctx, id);
    // The hours that were asked are those of the season that was said.
    if (held.seasonId !== seasonId) refuse('POST_NOT_FOUND');
    if (held.stepId === stepId) return { revision: held.revision };
    if (!writable.includes(held.state)) refuse('POST_SETTLED');
    const { mentor, hours, allowance, insurance, conditions, ...said } = post;
    const change = {
      ...said,
      conditions: _.set(conditions),
      mentor: mentor ?? _.remove(),
      hours: hours ?? _.remove(),
      allowance: allowance ?? _.remove(),
      insurance: insurance ?? _.remove(),
      sheetId: _.remove(),
      writtenBy,
      stepId,
      revision: revision + 1,
    };
    return (await db.posts.updateOne({ _id: id, revision, unitId, state: _.in([...writable]) }, change)) ? { revision: revision + 1 } : sameStep(db, id, stepId);
  });
