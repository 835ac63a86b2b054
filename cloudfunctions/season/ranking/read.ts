import * as v from 'valibot';
import type { PostKind } from '../../../domain/season/plan';
import { rankingHours, rankingRefusalAt, type RankingRefusal } from '../../../domain/season/ranking';
import { bounds, staff } from '../../runtime';
import { demandOpen } from '../seasons/within-reach';
import { scoresToRankBy } from './final-scores';
import { askingFor, byName, byScore, postToRank, refuseAsking, type Asking } from './post';

export interface RankedPerson extends Omit<Asking, 'personId'> {
  /** Somebody marked them; whom nobody heard is given no post. Null until every panel has ended its marking. */
  isHeard: boolean | null;
  /** The final score; null where the season does not show it, or not yet. */
  score: number | null;
}

export interface RankingPage {
  season: string;
  post: { unit: string; title: string; kind: PostKind; places: number };
  opensAt: string;
  locksAt: string;
  /** Why nothing may be changed now. */
  closed: RankingRefusal | null;
  /** `later`: once every panel has ended its marking. */
  scores: 'shown' | 'later' | 'hidden';
  /** Of what is shown: a save names it. */
  revision: number;
  /** What a contact's device called the save that made it; null before any. */
  saveId: string | null;
  /** How many named it and may be given it. */
  total: number;
  /** What the unit has said; on the first page alone. */
  ranked: RankedPerson[];
  unsuitable: (RankedPerson & { reason: string })[];
  /** Those it has said nothing of. */
  rest: RankedPerson[];
  next: number | null;
}

const PAGE = 30;

/**
 * Those who named a post, for its unit to rank; nobody before the interviews are over. Refuses with POST_NOT_FOUND, RANKING_NOT_ASKED, SEASON_ENDED, RANKING_OWN.
 */
export const read = staff('employerContact')
  .input(v.strictObject({ postId: bounds.id, cursor: v.optional(bounds.whole(0, 100_000)) }))
  .query(async ({ input: { postId, cursor: from = 0 }, ctx }): Promise<RankingPage> => {
    const { db } = ctx;
    const { post, season } = await postToRank(ctx, postId);
    demandOpen(season);
    const { startsAt, endsAt } = rankingHours(season.stages);
    const closed = rankingRefusalAt(season.stages, ctx.now()) ?? null;
    const isYet = closed !== 'RANKING_NOT_OPEN';
    const [asking, held, scores] = await Promise.all([isYet ? askingFor(ctx, post) : [], db.rankings.read(postId), isYet ? scoresToRankBy(ctx, season) : undefined]);
    refuseAsking(asking, ctx.personId);
    const scoreOf = new Map(scores?.map((score) => [score.id, score]));
    const isShown = season.rules.scoresToUnits === true && scores !== undefined;
    const shown = ({ personId, ...person }: Asking): RankedPerson => ({ ...person, isHeard: scores ? scoreOf.has(personId) : null, score: isShown ? (scoreOf.get(personId)?.score ?? null) : null });
    const byId = new Map(asking.map((person) => [person.personId, person]));
    const { order = [], unsuitable = [], revision = 0, saveId = null } = held ?? {};
    const said = new Set([...order, ...unsuitable.map(({ who }) => who)]);
    const rest = asking.filter(({ personId }) => !said.has(personId)).sort(isShown ? byScore(scoreOf) : byName);
    const isFirst = from === 0;
    return {
      season: season.title,
      post: { unit: post.unit, title: post.title, kind: post.kind, places: post.places },
      opensAt: startsAt.toISOString(),
      locksAt: endsAt.toISOString(),
      closed,
      scores: isShown ? 'shown' : season.rules.scoresToUnits ? 'later' : 'hidden',
      revision,
      saveId,
      total: asking.length,
      ranked: isFirst ? order.flatMap((who) => byId.get(who) ?? []).map(shown) : [],
      unsuitable: isFirst ? unsuitable.flatMap(({ who, reason }) => [byId.get(who)].flatMap((person) => (person ? [{ ...shown(person), reason }] : []))) : [],
      rest: rest.slice(from, from + PAGE).map(shown),
      next: rest.length > from + PAGE ? from + PAGE : null,
    };
  });
