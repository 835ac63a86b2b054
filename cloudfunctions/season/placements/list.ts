import * as v from 'valibot';
import { placementStates, type PlacementState } from '../../../domain/season/placement/answer';
import { bounds, command as _, staff } from '../../runtime';
import { seasonWithin } from '../seasons/within-reach';

export interface PlacementRow {
  id: string;
  revision: number;
  rank: number;
  name: string;
  university: string;
  state: PlacementState;
  post: string | null;
  until: string | null;
}

export interface PlacementPage {
  season: string;
  /** How many there are in each state; on the first page alone. */
  counts: Partial<Record<PlacementState, number>>;
  /** Places nobody holds; on the first page alone. */
  free: { id: string; title: string; free: number }[];
  rows: PlacementRow[];
  next: number | null;
}

const PAGE = 50;
const states = Object.keys(placementStates) as [PlacementState, ...PlacementState[]];

/** Placements of a season in one state, by rank, with what is free. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION. */
export const list = staff('editor')
  .input(v.strictObject({ seasonId: bounds.id, state: v.picklist(states), cursor: v.optional(bounds.whole(0, 1_000_000)) }))
  .query(async ({ input: { seasonId, state, cursor: from = 0 }, ctx }): Promise<PlacementPage> => {
    const { title } = await seasonWithin(ctx, seasonId);
    const { db } = ctx;
    const isFirst = from === 0;
    const [found, counts, ledgers] = await Promise.all([
      db.placements.find({ seasonId, state }, { order: [['rank', 'asc']], skip: from, limit: PAGE + 1, fields: ['rank', 'shown', 'state', 'postId', 'until', 'revision'] }),
      isFirst ? Promise.all(states.map(async (each) => [each, await db.placements.count({ seasonId, state: each })] as const)) : [],
      isFirst ? db.postLedgers.find({ seasonId }, { limit: 1000, fields: ['places', 'holders'] }) : [],
    ]);
    const rows = found.slice(0, PAGE);
    const free = ledgers.filter(({ places, holders }) => holders.length < places);
    const [people, posts] = await Promise.all([
      db.candidates.find({ _id: _.in(rows.map(({ _id }) => _id)) }, { limit: PAGE, fields: ['name'] }),
      db.posts.find({ _id: _.in([...rows.flatMap(({ postId }) => postId ?? []), ...free.map(({ _id }) => _id)]) }, { limit: 1000, fields: ['unit', 'title'] }),
    ]);
    const titles = new Map(posts.map((post) => [post._id, `${post.unit}，${post.title}`]));
    return {
      season: title,
      counts: Object.fromEntries(counts),
      free: free.map(({ _id, places, holders }) => ({ id: _id, title: titles.get(_id) ?? '已撤下的岗位', free: places - holders.length })),
      rows: rows.map(({ _id, rank, shown, postId, until, revision, state: is }) => ({
        id: _id, revision, rank, name: people.find((person) => person._id === _id)?.name ?? shown.name, university: shown.university, state: is,
        post: postId === undefined ? null : (titles.get(postId) ?? '已撤下的岗位'), until: until?.toISOString() ?? null,
      })),
      next: found.length > PAGE ? from + PAGE : null,
    };
  });
