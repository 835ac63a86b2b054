import * as v from 'valibot';
import { compared } from '../../../domain/season/allocation/compare';
import { readResult } from '../../../domain/season/allocation/fingerprint';
import { bounds, refuse, staff } from '../../runtime';
import { peopleByNumber, postNames } from '../../runtime/season-names';
import { runWithin } from './runs';

/** How far a post went: the last score it took, or the last place of its unit's own order. */
export interface PostSize {
  places: number;
  taken: number;
  score: number | null;
  place: number | null;
}

export interface ComparedRuns {
  /** How many people have another post. */
  moved: number;
  /** By rank. `from` and `to` are null where they have none. */
  moves: { id: string; rank: number; name: string; university: string; from: string | null; to: string | null }[];
  /** Posts that are filled otherwise; on the first page alone. */
  posts: { id: string; title: string; before: PostSize | null; after: PostSize | null }[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const PAGE = 50;

/** Who moves where from one run of a season to another. Refuses with RUN_NOT_FOUND, OUT_OF_REGION. */
export const compare = staff('editor')
  .input(v.strictObject({ before: bounds.id, after: bounds.id, cursor: v.optional(bounds.whole(0, 1_000_000)) }))
  .query(async ({ input: { before, after, cursor: from = 0 }, ctx }): Promise<ComparedRuns> => {
    const [one, other] = [await runWithin(ctx, before), await runWithin(ctx, after)];
    if (one.seasonId !== other.seasonId) refuse('RUN_NOT_FOUND');
    const { moves, posts } = compared(readResult(one.result), readResult(other.result));
    const [names, people] = await Promise.all([postNames(ctx.db, one.seasonId), peopleByNumber(ctx.db, one.seasonId)]);
    const titleOf = (id: string): string => {
      const name = names.get(id);
      return name ? `${name.unit}，${name.title}` : '已撤下的岗位';
    };
    const sizeOf = (post: (typeof posts)[number]['before']): PostSize | null => (post ? { places: post.places, taken: post.taken, score: post.cutOff?.score ?? null, place: post.lastPlace ?? null } : null);
    return {
      moved: moves.length,
      moves: moves.slice(from, from + PAGE).map(({ id, rank, from: was, to }) => {
        const { name, university } = people.get(id) ?? { name: '已注销', university: '' };
        return { id, rank, name, university, from: was ? titleOf(was) : null, to: to ? titleOf(to) : null };
      }),
      posts: from === 0 ? posts.map(({ id, before: was, after: is }) => ({ id, title: titleOf(id), before: sizeOf(was), after: sizeOf(is) })) : [],
      next: moves.length > from + PAGE ? from + PAGE : null,
    };
  });
