import type { AllocationRule, Stage } from './plan';
import type { TimeSpan } from './slots';
import { stageNamed } from './stages';

/** Units rank whom they want, where a season goes by that: when, and what a ranking is. */

/** What a unit says of those who named a post of its: the best first, and whom it does not find suitable, with why. Whoever it says nothing of comes after those it ranked, by score. */
export interface Ranking {
  order: readonly string[];
  unsuitable: readonly Unsuitable[];
}

export interface Unsuitable {
  who: string;
  reason: string;
}

/** The most a ranking holds of each kind, and the characters of a reason; the same on the phone and on the server. */
export const rankingLimits = { people: 300, reason: 60 } as const;

/** Units have at least so many hours. */
export const leastRankingHours = 24;

/** From the end of the interviews to the beginning of the result, `endsAt` exclusive: whom they rank was heard, and nothing is published before they are done. */
export const rankingHours = (stages: readonly Stage[]): TimeSpan => ({ startsAt: stageNamed(stages, 'interview').endsAt, endsAt: stageNamed(stages, 'result').startsAt });

export type RankingRefusal = 'RANKING_NOT_OPEN' | 'RANKING_LOCKED';

/** Why a unit may not rank at this instant; nothing when it may. */
export const rankingRefusalAt = (stages: readonly Stage[], now: Date): RankingRefusal | undefined => {
  const { startsAt, endsAt } = rankingHours(stages);
  if (now < startsAt) return 'RANKING_NOT_OPEN';
  return now < endsAt ? undefined : 'RANKING_LOCKED';
};

/** Longer than any call lives. Milliseconds. */
const LONGEST_CALL = 60_000;

/** When the lots may be known: nobody can mark by them any more, and where units rank, nobody can rank by them, nor is a call still at it that began in time. */
export const lotsFrom = (stages: readonly Stage[], { method }: Pick<AllocationRule, 'method'>): Date => {
  const { startsAt, endsAt } = rankingHours(stages);
  return method === 'stable' ? new Date(endsAt.getTime() + LONGEST_CALL) : startsAt;
};

/** Puts somebody at a place of the order, from 0; whoever was not suitable is again. */
export const rankedAt = ({ order, unsuitable }: Ranking, who: string, place: number): Ranking => {
  const others = order.filter((each) => each !== who);
  return { order: [...others.slice(0, place), who, ...others.slice(place)], unsuitable: unsuitable.filter((each) => each.who !== who) };
};

/** Says nothing of somebody any more. */
export const unsaid = ({ order, unsuitable }: Ranking, who: string): Ranking => ({ order: order.filter((each) => each !== who), unsuitable: unsuitable.filter((each) => each.who !== who) });

/** Says that somebody is not suitable, and why. */
export const notSuitable = (ranking: Ranking, who: string, reason: string): Ranking => {
  const { order, unsuitable } = unsaid(ranking, who);
  return { order, unsuitable: [...unsuitable, { who, reason }] };
};

/** Whether nobody stands in it twice. */
export const isOneEach = ({ order, unsuitable }: Ranking): boolean => {
  const all = [...order, ...unsuitable.map(({ who }) => who)];
  return new Set(all).size === all.length;
};
