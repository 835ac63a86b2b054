import * as v from 'valibot';
import { publicLine } from '../../../domain/season/allocation/result';
import type { AllocationRule } from '../../../domain/season/plan';
import { hoursOf } from '../../../domain/season/stages';
import { bounds, command as _, open, refuse } from '../../runtime';
import type { PublicDraw } from '../allocation/desk';
import { postNames } from '../../runtime/season-names';

export interface NoticeRow {
  rank: number;
  /** 示*1 */
  name: string;
  university: string;
  post: string;
}

export interface NoticePage {
  season: string;
  publishedAt: string;
  /** Until when whoever stands on it may object. */
  until: string;
  fingerprint: string;
  method: AllocationRule['method'];
  draw: PublicDraw | null;
  /** How many people have a post. */
  placed: number;
  rows: NoticeRow[];
  next: number | null;
}

const PAGE = 50;

/** The public list of a season, by rank: whoever has a post, with as much of the name as a stranger may see. Refuses with SEASON_NOT_FOUND, NOT_PUBLISHED. */
export const notice = open
  .input(v.strictObject({ seasonId: bounds.id, cursor: v.optional(bounds.whole(0, 1_000_000)) }))
  .query(async ({ input: { seasonId, cursor: from = 0 }, ctx }): Promise<NoticePage> => {
    const { db } = ctx;
    const season = await db.seasons.read(seasonId);
    if (!season || season.state === 'draft') return refuse('SEASON_NOT_FOUND');
    const published = season.published ?? refuse('NOT_PUBLISHED');
    const listed = { seasonId, postId: _.exists(true), state: _.in(['placed', 'offered', 'accepted']) };
    const [draw, placed, found, names] = await Promise.all([
      db.draws.read(seasonId),
      db.placements.count(listed),
      db.placements.find(listed, { order: [['rank', 'asc']], skip: from, limit: PAGE + 1, fields: ['rank', 'shown', 'postId'] }),
      postNames(db, seasonId),
    ]);
    return {
      season: season.title,
      publishedAt: published.at.toISOString(),
      until: hoursOf(season.stages, 'publishResult').endsAt.toISOString(),
      fingerprint: published.fingerprint,
      method: season.rules.allocation.method,
      draw: draw ? { commitment: draw.commitment, committedAt: draw.committedAt.toISOString(), seed: draw.revealedAt ? draw.seed : null } : null,
      placed,
      rows: found.slice(0, PAGE).map(({ rank, shown, postId = '' }) => {
        const name = names.get(postId);
        return { rank, name: shown.name, university: shown.university, post: name ? `${name.unit}，${name.title}` : '已撤下的岗位' };
      }),
      next: found.length > PAGE ? from + PAGE : null,
    };
  });

export interface CutOffRow {
  id: string;
  title: string;
  places: number;
  taken: number;
  /** The last score that reached it in order; null while one of its places was free, where so few have one that it is somebody's, and where its unit ranked. */
  line: number | null;
  /** Where its unit ranked: how many, and the last place it took, null when it took all of them. */
  unit: { ranked: number; last: number | null } | null;
  /** The highest lot that won, its first eight characters; null without lots. */
  lot: string | null;
}

/** Every post of the published allocation with its cut-off, by unit. Refuses with SEASON_NOT_FOUND, NOT_PUBLISHED. */
export const cutOffs = open.input(v.strictObject({ seasonId: bounds.id })).query(async ({ input: { seasonId }, ctx }): Promise<CutOffRow[]> => {
  const season = await ctx.db.seasons.read(seasonId);
  if (!season || season.state === 'draft') return refuse('SEASON_NOT_FOUND');
  const published = season.published ?? refuse('NOT_PUBLISHED');
  const [run, names] = await Promise.all([ctx.db.allocationRuns.find({ _id: published.runId }, { limit: 1, fields: ['posts'] }), postNames(ctx.db, seasonId)]);
  return (run[0]?.posts ?? [])
    .map((post) => {
      const { id, places, taken, ranked, lastPlace, lastLot } = post;
      const name = names.get(id);
      return { id, title: name ? `${name.unit}，${name.title}` : '已撤下的岗位', places, taken, line: publicLine(post), unit: ranked === undefined ? null : { ranked, last: lastPlace ?? null }, lot: lastLot?.slice(0, 8) ?? null };
    })
    .sort((one, other) => (one.title < other.title ? -1 : 1));
});
