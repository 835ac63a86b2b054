import { commitmentOf } from '../../../domain/season/allocation/draw';
import type { AllocationInputs, OfferedPost } from '../../../domain/season/allocation/inputs';
import type { TieRule } from '../../../domain/season/plan';
import type { Database } from '../../runtime';
import type { RankingDocument } from '../../runtime/documents/season/rankings';
import type { DrawDocument } from '../../runtime/documents/season/placements';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { numbering } from '../../runtime/season-names';
import { allOf } from '../../runtime/walk';
import { scoresOf } from '../hearings/heard';

/** Until the draw is revealed, runs draw lots from this: nobody can try who will win. */
const practiceSeed = (seasonId: string): string => commitmentOf(`practice/${seasonId}`);

export const isPractice = (draw: DrawDocument | undefined): boolean => draw?.revealedAt === undefined;

/**
 * All that an allocation is made of, as it stands now: posts that are published, applications that passed, the scores of whoever was
 * heard, and where units rank, whom they want. Who they are stays behind: people go in by their number in the season.
 */
export const gather = async (db: Database, season: SeasonDocument, draw: DrawDocument | undefined): Promise<AllocationInputs> => {
  const { _id: seasonId, rules } = season;
  const { method, lotteryShare } = rules.allocation;
  const [posts, applications, scores, rankings] = await Promise.all([
    allOf(db.posts, { seasonId, state: 'published' }, ['kind', 'places', 'conditions']),
    allOf(db.seasonApplications, { seasonId, state: 'passed' }, ['personId', 'words']),
    scoresOf(db, season),
    method === 'stable' ? allOf(db.rankings, { seasonId }, ['order', 'unsuitable']) : [],
  ]);
  const scoreOf = new Map(scores.map((score) => [score.id, score]));
  const numberOf = numbering(seasonId, draw);
  const marks = rules.scoring.ties.filter((rule): rule is Exclude<TieRule, 'drawn'> => rule !== 'drawn');
  const saidOf = unitsSay(numberOf, rankings, new Map(applications.flatMap(({ personId, words }) => (scoreOf.has(personId) ? [[personId, words.preferences] as const] : []))));
  return {
    method,
    lotteryShare,
    reassignment: rules.reassignment,
    seed: draw && !isPractice(draw) ? draw.seed : practiceSeed(seasonId),
    posts: posts.map(({ _id: id, kind, places, conditions: { levels, majors } }) => ({ id, kind, places, conditions: { levels, majors }, ...saidOf(id) })),
    applicants: applications.flatMap(({ personId, words: { profile, kind, preferences, reassignable } }) => {
      const scored = scoreOf.get(personId);
      if (!scored) return [];
      const { level, major } = profile;
      return [{ id: numberOf(personId), score: scored.score, ties: marks.map((rule) => scored.marks[rule]), kind, level, major, preferences, reassignable }];
    }),
  };
};

/** What the units say of whoever named their posts and was heard, by number; nothing of a post nobody said anything of. */
const unitsSay = (numberOf: (personId: string) => string, rankings: readonly RankingDocument[], heard: ReadonlyMap<string, readonly string[]>): ((postId: string) => Pick<OfferedPost, 'ranking' | 'unsuitable'>) => {
  const byPost = new Map(rankings.map((ranking) => [ranking._id, ranking]));
  return (postId) => {
    const numbersOf = (people: readonly string[]): string[] => people.flatMap((personId) => (heard.get(personId)?.includes(postId) ? [numberOf(personId)] : []));
    const { order = [], unsuitable: turnedAway = [] } = byPost.get(postId) ?? {};
    const [ranking, unsuitable] = [numbersOf(order), numbersOf(turnedAway.map(({ who }) => who)).sort()];
    return { ...(ranking.length > 0 && { ranking }), ...(unsuitable.length > 0 && { unsuitable }) };
  };
};

/** Other places than the posts' own: those that differ. */
export const differing = ({ posts }: AllocationInputs, wanted: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(posts.flatMap(({ id, places }) => (wanted[id] === undefined || wanted[id] === places ? [] : [[id, wanted[id]]])));

export const onQuotas = (inputs: AllocationInputs, quotas: Readonly<Record<string, number>> = {}): AllocationInputs => ({
  ...inputs,
  posts: inputs.posts.map((post) => ({ ...post, places: quotas[post.id] ?? post.places })),
});
