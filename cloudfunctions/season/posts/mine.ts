import * as v from 'valibot';
import type { NamedEmployer } from '../../../domain/person/roles';
import type { PostKind, Stage } from '../../../domain/season/plan';
import { mostPostsOfUnit, type PostState, type WrittenPost } from '../../../domain/season/post-life';
import { postSaid } from '../../../domain/season/post-sheet-match';
import { rankingHours, rankingRefusalAt, type RankingRefusal } from '../../../domain/season/ranking';
import { hoursOf, stageRefusalAt, type StageRefusal } from '../../../domain/season/stages';
import { bounds, command as _, staff } from '../../runtime';
import { askedOf, type AskedCard } from './corrections/correctable';
import { ownPost, unitsIn } from './own';

export interface OwnPosts {
  /** The open seasons the contact's invitation reaches, the latest first. */
  seasons: {
    id: string;
    title: string;
    units: NamedEmployer[];
    /** Until when posts are taken. ISO 8601 in UTC. */
    closesAt: string;
    opensAt: string;
    /** Why none is taken now. */
    closed: StageRefusal | null;
    /** `ranked`: how many the unit ranked for it; null where the season goes by score. */
    posts: { id: string; unit: string; title: string; kind: PostKind; places: number; state: PostState; reason: string | null; isAsking: boolean; ranked: number | null }[];
    /** When units rank whom they want; null where they do not. */
    ranking: { opensAt: string; locksAt: string; closed: RankingRefusal | null } | null;
  }[];
}

const MOST_SEASONS = 5;

/** What the contact's units offer in the seasons that are open. */
export const mine = staff('employerContact').query(async ({ ctx: { db, grants, reach, now } }): Promise<OwnPosts> => {
  const open = (await db.seasons.find({ state: 'open' }, { order: [['year', 'desc']], limit: 50, fields: ['title', 'district', 'stages', 'rules.allocation'] }))
    .filter(({ district }) => unitsIn(grants, district).length > 0)
    .slice(0, MOST_SEASONS);
  const asked = { unitId: _.in([...reach.employers]), seasonId: _.in(open.map(({ _id }) => _id)), state: _.neq('withdrawn') };
  const found = await db.posts.find(asked, { order: [['unit', 'asc'], ['_id', 'asc']], limit: Math.min(1000, mostPostsOfUnit * Math.max(1, reach.employers.length) * MOST_SEASONS), fields: ['seasonId', 'unit', 'title', 'kind', 'places', 'state', 'reason', 'correction.id'] });
  const byUnits = new Set(open.flatMap(({ _id, rules }) => (rules.allocation.method === 'stable' ? [_id] : [])));
  const rankings = byUnits.size === 0 ? [] : await db.rankings.find({ _id: _.in(found.flatMap(({ _id, seasonId }) => (byUnits.has(seasonId) ? [_id] : []))) }, { limit: 1000, fields: ['order'] });
  const rankedFor = new Map(rankings.map(({ _id, order }) => [_id, order.length]));
  return {
    seasons: open.map(({ _id: id, title, district, stages }) => {
      const { startsAt, endsAt } = hoursOf(stages, 'writePost');
      return {
        id,
        title,
        units: unitsIn(grants, district),
        opensAt: startsAt.toISOString(),
        closesAt: endsAt.toISOString(),
        closed: stageRefusalAt(stages, 'writePost', now()) ?? null,
        posts: found.filter(({ seasonId }) => seasonId === id).map(({ _id, unit, title: name, kind, places, state, reason, correction }) => ({ id: _id, unit, title: name, kind, places, state, reason: reason ?? null, isAsking: correction !== undefined, ranked: byUnits.has(id) ? (rankedFor.get(_id) ?? 0) : null })),
        ranking: byUnits.has(id) ? rankingOf(stages, now()) : null,
      };
    }),
  };
});

const rankingOf = (stages: readonly Stage[], now: Date) => {
  const { startsAt, endsAt } = rankingHours(stages);
  return { opensAt: startsAt.toISOString(), locksAt: endsAt.toISOString(), closed: rankingRefusalAt(stages, now) ?? null };
};

export interface OpenedPost {
  seasonId: string;
  unitId: string;
  unit: string;
  post: WrittenPost;
  state: PostState;
  revision: number;
  reason: string | null;
  /** What it asks to be corrected since it is public; or why that was returned. */
  asked: AskedCard | null;
  askedReturned: string | null;
}

/** A post of the contact's units, to be written on. Refuses with POST_NOT_FOUND. */
export const opened = staff('employerContact')
  .input(v.strictObject({ id: bounds.id }))
  .query(async ({ input: { id }, ctx }): Promise<OpenedPost> => {
    const held = await ownPost(ctx, id);
    const { unit, ...post } = postSaid(held);
    const { seasonId, unitId, state, revision, reason } = held;
    return { seasonId, unitId, unit, post, state, revision, reason: reason ?? null, asked: askedOf(held), askedReturned: held.correctionReturned ?? null };
  });
