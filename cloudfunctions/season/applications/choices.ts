import * as v from 'valibot';
import type { PostKind } from '../../../domain/season/plan';
import { missesOfPost, sayMiss } from '../../../domain/season/post';
import { bounds, student } from '../../runtime';
import { allOf } from '../../runtime/walk';
import { publicSeason } from './own';

export interface PostChoice {
  id: string;
  title: string;
  unit: string;
  kind: PostKind;
  places: number;
  /** What of its conditions the caller does not meet: they may choose it, and will not be given it. */
  misses: string[];
}

/** Every published post of a season, briefly, to choose from; by unit. Refuses with SEASON_NOT_FOUND. */
export const choices = student.input(v.strictObject({ seasonId: bounds.id })).query(async ({ input: { seasonId }, ctx }): Promise<PostChoice[]> => {
  await publicSeason(ctx.db, seasonId);
  const posts = await allOf(ctx.db.posts, { seasonId, state: 'published' }, ['title', 'unit', 'kind', 'places', 'conditions']);
  return posts
    .map(({ _id, title, unit, kind, places, conditions }) => ({ id: _id, title, unit, kind, places, misses: missesOfPost(conditions, ctx.person).map(sayMiss) }))
    .sort((one, other) => (one.unit < other.unit ? -1 : one.unit > other.unit ? 1 : one.id < other.id ? -1 : 1));
});
