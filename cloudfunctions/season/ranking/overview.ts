import * as v from 'valibot';
import { rankingHours, rankingRefusalAt, type RankingRefusal, type Unsuitable } from '../../../domain/season/ranking';
import { bounds, command as _, refuse, staff } from '../../runtime';
import { allOf } from '../../runtime/walk';
import { seasonWithin } from '../seasons/within-reach';

export interface RankingOverview {
  opensAt: string;
  locksAt: string;
  closed: RankingRefusal | null;
  /** Posts that somebody named: those not ranked first, then by unit. At most as many as a season has. */
  posts: { id: string; unit: string; title: string; asking: number; ranked: number; unsuitable: number }[];
}

/** How far units have come with ranking, for a season's organisers. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION, RANKING_NOT_ASKED. */
export const overview = staff('editor')
  .input(v.strictObject({ seasonId: bounds.id }))
  .query(async ({ input: { seasonId }, ctx }): Promise<RankingOverview> => {
    const { db } = ctx;
    const { stages, rules } = await seasonWithin(ctx, seasonId);
    if (rules.allocation.method !== 'stable') refuse('RANKING_NOT_ASKED');
    const [posts, applications, rankings] = await Promise.all([
      allOf(db.posts, { seasonId, state: 'published' }, ['unit', 'title']),
      allOf(db.seasonApplications, { seasonId, state: 'passed' }, ['words.preferences']),
      allOf(db.rankings, { seasonId }, ['order', 'unsuitable']),
    ]);
    const asking = new Map<string, number>();
    for (const { words } of applications) for (const id of words.preferences) asking.set(id, (asking.get(id) ?? 0) + 1);
    const saidOf = new Map(rankings.map((ranking) => [ranking._id, ranking]));
    const { startsAt, endsAt } = rankingHours(stages);
    return {
      opensAt: startsAt.toISOString(),
      locksAt: endsAt.toISOString(),
      closed: rankingRefusalAt(stages, ctx.now()) ?? null,
      posts: posts
        .flatMap(({ _id: id, unit, title }) => {
          const { order = [], unsuitable = [] } = saidOf.get(id) ?? {};
          const named = asking.get(id) ?? 0;
          return named > 0 ? [{ id, unit, title, asking: named, ranked: order.length, unsuitable: saidOfOthers(unsuitable, ctx.personId).length }] : [];
        })
        .sort((one, other) => Number(one.ranked > 0) - Number(other.ranked > 0) || (one.unit === other.unit ? (one.title < other.title ? -1 : 1) : one.unit < other.unit ? -1 : 1)),
    };
  });

export interface TurnedAway {
  id: string;
  name: string;
  university: string;
  reason: string;
}

/** Whom a unit does not find suitable for a post, and why, for the season's organisers; an organiser who asks for it themselves does not read what is said of them. Refuses with POST_NOT_FOUND, SEASON_NOT_FOUND, OUT_OF_REGION. */
export const turnedAway = staff('editor')
  .input(v.strictObject({ postId: bounds.id }))
  .query(async ({ input: { postId }, ctx }): Promise<TurnedAway[]> => {
    const { db } = ctx;
    const post = (await db.posts.read(postId)) ?? refuse('POST_NOT_FOUND');
    await seasonWithin(ctx, post.seasonId);
    const { unsuitable = [] } = (await db.rankings.read(postId)) ?? {};
    const said = saidOfOthers(unsuitable, ctx.personId);
    const people = await allOf(db.candidates, { seasonId: post.seasonId, personId: _.in(said.map(({ who }) => who)) }, ['personId', 'name', 'university']);
    const byId = new Map(people.map((person) => [person.personId, person]));
    return said.map(({ who, reason }, index) => {
      const { name, university } = byId.get(who) ?? { name: '已注销', university: '' };
      return { id: `${postId}_${index}`, name, university, reason };
    });
  });

const saidOfOthers = <S extends Unsuitable>(said: readonly S[], personId: string): S[] => said.filter(({ who }) => who !== personId);
