import * as v from 'valibot';
import type { Post } from '../../../domain/season/post';
import { postStates, type PostState } from '../../../domain/season/post-life';
import { postSaid } from '../../../domain/season/post-sheet-match';
import { bounds, command as _, staff } from '../../runtime';
import { seasonWithin } from '../seasons/within-reach';
import { askedOf, type AskedCard } from './corrections/correctable';

export interface ReviewedPost extends Post {
  id: string;
  state: PostState;
  /** To be said again with the decision: nobody publishes what they have not seen. */
  revision: number;
  reason: string | null;
  /** What its unit asks to be corrected. */
  asked: AskedCard | null;
}

/** Posts in one state, or those of them whose units ask for a correction. */
export type PostPile = PostState | 'correcting';

export interface PostQueue {
  season: { title: string };
  posts: ReviewedPost[];
  /** How many there are of each. */
  counts: Record<PostPile, number>;
  next: number | null;
}

const PAGE = 50;
const states = Object.keys(postStates) as [PostState, ...PostState[]];

/** The posts of a season of one pile, by unit, for its organisers. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION. */
export const queue = staff('editor')
  .input(v.strictObject({ seasonId: bounds.id, state: v.picklist([...states, 'correcting']), cursor: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input: { seasonId, state, cursor: from = 0 }, ctx }): Promise<PostQueue> => {
    const { title } = await seasonWithin(ctx, seasonId);
    const asking = { seasonId, state: 'published', 'correction.id': _.exists(true) };
    const [found, correcting, counted] = await Promise.all([
      ctx.db.posts.find(state === 'correcting' ? asking : { seasonId, state }, { order: [['unit', 'asc'], ['_id', 'asc']], skip: from, limit: PAGE + 1 }),
      ctx.db.posts.count(asking),
      ctx.db.posts.aggregate<{ _id: PostState; posts: number }>([['match', { seasonId }], ['group', { _id: '$state', posts: { $sum: 1 } }]], states.length),
    ]);
    const counts = { ...(Object.fromEntries(states.map((each) => [each, counted.find(({ _id }) => _id === each)?.posts ?? 0])) as Record<PostState, number>), correcting };
    const posts = found.slice(0, PAGE).map((post) => ({ ...postSaid(post), id: post._id, state: post.state, revision: post.revision, reason: post.reason ?? null, asked: askedOf(post) }));
    return { season: { title }, posts, counts, next: found.length > PAGE ? from + PAGE : null };
  });
