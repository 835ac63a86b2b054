import * as v from 'valibot';
import { bounds, open } from '../runtime';
import type { PostDocument } from '../runtime/documents/season';

export type Post = Pick<PostDocument, 'unit' | 'title' | 'kind' | 'places' | 'majors' | 'duties' | 'place' | 'sample'> & { id: string };

/** The posts of a season, by unit. At most 1000. */
export const posts = open.input(v.strictObject({ seasonId: bounds.id })).query(async ({ input: { seasonId }, ctx }): Promise<Post[]> => {
  const found = await ctx.db.posts.find({ seasonId }, { order: [['unit', 'asc']], limit: 1000 });
  return found.map(({ _id, unit, title, kind, places, majors, duties, place, sample }) => ({
    id: _id,
    unit,
    title,
    kind,
    places,
    majors,
    duties,
    place,
    sample,
  }));
});
