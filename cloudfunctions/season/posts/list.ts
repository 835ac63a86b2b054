import * as v from 'valibot';
import type { PostKind } from '../../../domain/season/plan';
import { missesOfPost, sayMiss, type Post } from '../../../domain/season/post';
import { postsWished, unitsOf } from '../../../domain/season/post-choice';
import { bounds, open, refuse } from '../../runtime';
import { allOf } from '../../runtime/walk';
import { demandOf } from '../seasons/figures';

export interface PostCard extends Pick<Post, 'unit' | 'title' | 'kind' | 'places' | 'duties' | 'place'> {
  id: string;
  /** How many name it first; null when the season does not show it. */
  first: number | null;
  /** What the caller does not meet, in words; empty when they meet it all, or have no profile. */
  misses: string[];
  sample: boolean;
}

export interface PostList {
  title: string;
  posts: PostCard[];
  /** How many there are like these, and the people they take. */
  total: number;
  places: number;
  /** The units with how many posts each has; of all posts of the season. */
  units: { unit: string; posts: number }[];
  /** Whether the caller may ask for what fits them. */
  knowsMe: boolean;
  next: number | null;
}

const PAGE = 20;
const fields = ['unit', 'title', 'kind', 'places', 'duties', 'place', 'conditions', 'sample'];

/** The published posts of a season, by unit; those that are asked for. Refuses with SEASON_NOT_FOUND. */
export const list = open
  .input(v.strictObject({ seasonId: bounds.id, kind: v.optional(v.picklist(['short', 'long'])), unit: v.optional(bounds.line(60)), words: v.optional(v.pipe(v.string(), v.maxLength(40))), fits: v.optional(v.boolean()), cursor: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input: { seasonId, kind, unit, words, fits = false, cursor: from = 0 }, ctx }): Promise<PostList> => {
    const { db } = ctx;
    const season = await db.seasons.read(seasonId);
    if (!season || season.state === 'draft') return refuse('SEASON_NOT_FOUND');
    const [posts, person, demand] = await Promise.all([allOf(db.posts, { seasonId, state: 'published' }, fields), db.people.read(ctx.personId), season.rules.demandShown ? demandOf(db, seasonId) : undefined]);
    posts.sort((a, b) => (a.unit === b.unit ? (a._id < b._id ? -1 : 1) : a.unit < b.unit ? -1 : 1));
    const wished = postsWished(posts, { kind: kind satisfies PostKind | undefined, unit, words, fits: fits ? person : undefined });
    return {
      title: season.title,
      posts: wished.slice(from, from + PAGE).map(({ _id, unit: name, title, kind: of, places, duties, place, conditions, sample }) => ({
        id: _id, unit: name, title, kind: of, places, duties, place, sample,
        first: demand ? (demand.get(_id) ?? 0) : null,
        misses: person ? missesOfPost(conditions, person).map(sayMiss) : [],
      })),
      total: wished.length,
      places: wished.reduce((sum, post) => sum + post.places, 0),
      units: unitsOf(posts),
      knowsMe: person !== undefined,
      next: wished.length > from + PAGE ? from + PAGE : null,
    };
  });
