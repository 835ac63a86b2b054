import type { AllocationInputs, Applicant } from '../allocation/inputs';
import { admitting } from '../post';

/** What of a person is kept for the day a place becomes free, as `Waiting` says. */
export interface Wanting {
  wants: string[];
  standings?: number[];
  willing?: Pick<Applicant, 'kind' | 'level' | 'major'> & { except?: string[] };
}

/** Reads what an allocation was made of once, and says of each person, with their rank from 1, which posts they may still be given. */
export const wanting = ({ method, reassignment, posts, applicants }: AllocationInputs): ((person: Applicant, rank: number) => Wanting) => {
  const byId = new Map(posts.map((post) => [post.id, { post, unsuitable: new Set(post.unsuitable), places: new Map(post.ranking?.map((id, place) => [id, place])) }]));
  const turningAway = [...byId.values()].filter(({ unsuitable }) => unsuitable.size > 0);
  return ({ id, kind, level, major, preferences, reassignable }, rank) => {
    const open = preferences.flatMap((wanted) => {
      const offered = byId.get(wanted);
      return offered && !offered.unsuitable.has(id) && admitting(offered.post, { kind, level, major }) ? [offered] : [];
    });
    const except = turningAway.flatMap(({ post, unsuitable }) => (unsuitable.has(id) ? [post.id] : []));
    return {
      wants: open.map(({ post }) => post.id),
      // Whoever a unit ranked stands before everybody's rank.
      ...(method === 'stable' && { standings: open.map(({ places }) => (places.get(id) ?? applicants.length + rank) - applicants.length) }),
      ...(reassignment && reassignable && { willing: { kind, level, major, ...(except.length > 0 && { except }) } }),
    };
  };
};
