import { commitmentOf } from '../../../domain/season/allocation/draw';
import type { AllocationInputs } from '../../../domain/season/allocation/inputs';
import type { TieRule } from '../../../domain/season/plan';
import type { Database } from '../../runtime';
import type { DrawDocument } from '../../runtime/documents/season/placements';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { numbering } from '../../runtime/season-names';
import { allOf } from '../../runtime/walk';
import { scoresOf } from '../hearings/heard';

/** Until the draw is revealed, runs draw lots from this: nobody can try who will win. */
const practiceSeed = (seasonId: string): string => commitmentOf(`practice/${seasonId}`);

export const isPractice = (draw: DrawDocument | undefined): boolean => draw?.revealedAt === undefined;

/**
 * All that an allocation is made of, as it stands now: posts that are published, applications that passed, and the scores of whoever was
 * heard. Who they are stays behind: people go in by their number in the season.
 */
export const gather = async (db: Database, season: SeasonDocument, draw: DrawDocument | undefined): Promise<AllocationInputs> => {
  const { _id: seasonId, rules } = season;
  const [posts, applications, scores] = await Promise.all([
    allOf(db.posts, { seasonId, state: 'published' }, ['kind', 'places', 'conditions']),
    allOf(db.seasonApplications, { seasonId, state: 'passed' }, ['personId', 'words']),
    scoresOf(db, season),
  ]);
  const scoreOf = new Map(scores.map((score) => [score.id, score]));
  const numberOf = numbering(seasonId, draw);
  const marks = rules.scoring.ties.filter((rule): rule is Exclude<TieRule, 'drawn'> => rule !== 'drawn');
  return {
    ...rules.allocation,
    reassignment: rules.reassignment,
    seed: draw && !isPractice(draw) ? draw.seed : practiceSeed(seasonId),
    posts: posts.map(({ _id: id, kind, places, conditions: { levels, majors } }) => ({ id, kind, places, conditions: { levels, majors } })),
    applicants: applications.flatMap(({ personId, words: { profile, kind, preferences, reassignable } }) => {
      const scored = scoreOf.get(personId);
      if (!scored) return [];
      const { level, major } = profile;
      return [{ id: numberOf(personId), score: scored.score, ties: marks.map((rule) => scored.marks[rule]), kind, level, major, preferences, reassignable }];
    }),
  };
};

/** Other places than the posts' own: those that differ. */
export const differing = ({ posts }: AllocationInputs, wanted: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(posts.flatMap(({ id, places }) => (wanted[id] === undefined || wanted[id] === places ? [] : [[id, wanted[id]]])));

export const onQuotas = (inputs: AllocationInputs, quotas: Readonly<Record<string, number>> = {}): AllocationInputs => ({
  ...inputs,
  posts: inputs.posts.map((post) => ({ ...post, places: quotas[post.id] ?? post.places })),
});
