import * as v from 'valibot';
import type { Post } from '../../domain/season/post';
import { bounds, open } from '../runtime';

export type ListedPost = Pick<Post, 'unit' | 'title' | 'kind' | 'places' | 'duties' | 'place'> & { id: string; sample: boolean };

/** The published posts of a season, by unit. At most 1000. */
export const posts = open.input(v.strictObject({ seasonId: bounds.id })).query(async ({ input: { seasonId }, ctx }): Promise<ListedPost[]> => {
  const found = await ctx.db.posts.find({ seasonId, state: 'published' }, { order: [['unit', 'asc']], limit: 1000 });
  return found.map(({ _id, unit, title, kind, places, duties, place, sample }) => ({ id: _id, unit, title, kind, places, duties, place, sample }));
});
