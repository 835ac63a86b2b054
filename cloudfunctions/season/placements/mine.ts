import * as v from 'valibot';
import { sayWhy } from '../../../domain/season/allocation/words';
import { objectionRefusalAt, type PlacementState } from '../../../domain/season/placement/answer';
import type { PostKind } from '../../../domain/season/plan';
import { stageNamed } from '../../../domain/season/stages';
import { bounds, command as _, student } from '../../runtime';
import { waitingPosition } from '../../runtime/placements';
import { numbering } from '../../runtime/season-names';
import { ownPlacement } from './own';

export interface OwnResult {
  season: string;
  /** The caller's number in the season: their lot is made of it. */
  number: string;
  state: PlacementState;
  /** Of what is shown: an answer names it. */
  revision: number;
  rank: number;
  /** Among those who wait, from 1. */
  position: number | null;
  score: number;
  lot: string;
  post: { id: string; unit: string; title: string; kind: PostKind; place: string } | null;
  /** How it came: a preference, by lot, or as what was left. */
  how: string | null;
  /** Units ranked: a rank by score alone says nothing of who goes first. */
  isByUnits: boolean;
  preferences: { title: string; why: string; given: boolean }[];
  /** Until when the offer may be accepted. */
  until: string | null;
  /** When offers begin, the public notice being over, and until when places go down the list. */
  offersFrom: string;
  offersUntil: string;
  /** The season was ended: nothing is offered or answered any more. */
  hasEnded: boolean;
  objection: { text: string; answer: string | null } | null;
  mayObject: boolean;
  switch: { requestId: string; to: string; reason: string; unitAgreed: boolean; organiserAgreed: boolean } | null;
}

/** The caller's own result, with why. Refuses with SEASON_NOT_FOUND, NOT_PUBLISHED, RESULT_COMING, NO_PLACEMENT. */
export const mine = student.input(v.strictObject({ seasonId: bounds.id })).query(async ({ input: { seasonId }, ctx }): Promise<OwnResult> => {
  const { season, placement } = await ownPlacement(ctx, seasonId);
  const { explanation, state, revision, postId, until, switch: asked } = placement;
  const ids = [...new Set([postId, asked?.to, explanation.given?.post, ...explanation.preferences.map(({ post }) => post)])].flatMap((id) => id ?? []);
  const [posts, objection, position, draw] = await Promise.all([
    ctx.db.posts.find({ _id: _.in(ids) }, { limit: 100, fields: ['unit', 'title', 'kind', 'place'] }),
    ctx.db.objections.read(placement._id),
    waitingPosition(ctx.db, placement),
    ctx.db.draws.read(seasonId),
  ]);
  const byId = new Map(posts.map((post) => [post._id, post]));
  const titleOf = (id: string): string => {
    const post = byId.get(id);
    return post ? `${post.unit}，${post.title}` : '已撤下的岗位';
  };
  const { startsAt, endsAt } = stageNamed(season.stages, 'placement');
  const post = postId === undefined ? undefined : byId.get(postId);
  return {
    season: season.title,
    number: numbering(seasonId, draw)(ctx.personId),
    state,
    revision,
    rank: explanation.rank,
    position,
    score: explanation.score,
    lot: explanation.lot,
    post: post ? { id: post._id, unit: post.unit, title: post.title, kind: post.kind, place: post.place } : null,
    how: postId === explanation.given?.post ? howOf(explanation.given) : null,
    isByUnits: season.rules.allocation.method === 'stable',
    preferences: explanation.preferences.map(({ post: id, why }) => ({ title: titleOf(id), why: sayWhy(why, explanation), given: why.kind === 'given' })),
    until: until?.toISOString() ?? null,
    offersFrom: startsAt.toISOString(),
    offersUntil: endsAt.toISOString(),
    hasEnded: season.state === 'ended',
    objection: objection ? { text: objection.text, answer: objection.answer?.text ?? null } : null,
    mayObject: !objection && objectionRefusalAt(season.stages, season.published?.at, ctx.now()) === undefined,
    switch: asked ? { requestId: asked.id, to: titleOf(asked.to), reason: asked.reason, unitAgreed: asked.unitAgreed !== undefined, organiserAgreed: asked.organiserAgreed !== undefined } : null,
  };
});

const howOf = (given: { by: 'order' | 'lot' | 'reassignment'; preference?: number } | undefined): string | null => {
  if (!given) return null;
  if (given.by === 'reassignment') return '服从调剂';
  return `第 ${given.preference} 志愿${given.by === 'lot' ? '，摇签' : ''}`;
};
