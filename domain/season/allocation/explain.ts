import { missesOfPost, type PostMiss } from '../post';
import { lotOf } from './draw';
import type { AllocationInputs, Applicant, OfferedPost } from './inputs';
import type { AllocationResult, CutOff, GivenPost } from './result';

/** Why a person has this post, and not one they named before it. */

export type Why =
  | { kind: 'given' }
  /** A post they wanted more was given to them. */
  | { kind: 'notNeeded' }
  /** It is no longer among the posts. */
  | { kind: 'gone' }
  | { kind: 'otherKind' }
  | { kind: 'misses'; misses: PostMiss[] }
  /** Its unit does not find them suitable. */
  | { kind: 'unsuitable' }
  /** Others stood before them, to its last place: by score, or in the unit's own order as far as it ranked. */
  | { kind: 'full'; cutOff?: CutOff; unit?: UnitOrder; lastLot?: string };

/** A unit's own order, seen by somebody it did not reach; places from 1. */
export interface UnitOrder {
  /** Where it put them; missing when it did not rank them. */
  own?: number;
  /** The last it took; missing when it took all it ranked. */
  last?: number;
}

export interface Explanation {
  rank: number;
  score: number;
  lot: string;
  given?: GivenPost;
  /** One for each preference, in their order. */
  preferences: { post: string; why: Why }[];
  /** What became of the willingness to take another post; missing when they had their own or were not willing. */
  reassignment?: 'given' | 'nothingLeft';
}

/** Reads a run once and explains it for as many people as ask; `undefined` for a number that is not in it. */
export const explaining = (inputs: AllocationInputs, result: AllocationResult): ((id: string) => Explanation | undefined) => {
  const people = new Map(inputs.applicants.map((person) => [person.id, person]));
  const outcomes = new Map(result.people.map((outcome) => [outcome.id, outcome]));
  const posts = new Map(inputs.posts.map((post) => [post.id, post]));
  const taken = new Map(result.posts.map((post) => [post.id, post]));
  const unitOrderOf = ({ ranking = [] }: OfferedPost, id: string, last: number | undefined): UnitOrder => {
    const own = ranking.indexOf(id) + 1;
    return { ...(own > 0 && { own }), ...(last !== undefined && { last }) };
  };

  const refusalOf = (person: Applicant, post: OfferedPost | undefined): Why => {
    if (!post) return { kind: 'gone' };
    if (person.kind !== 'either' && person.kind !== post.kind) return { kind: 'otherKind' };
    const misses = missesOfPost(post.conditions, person);
    if (misses.length > 0) return { kind: 'misses', misses };
    if (post.unsuitable?.includes(person.id)) return { kind: 'unsuitable' };
    const { ranked, cutOff, lastPlace, lastLot } = taken.get(post.id) ?? {};
    return { kind: 'full', ...(cutOff && { cutOff }), ...(ranked !== undefined && { unit: unitOrderOf(post, person.id, lastPlace) }), ...(lastLot && { lastLot }) };
  };

  return (id) => {
    const person = people.get(id);
    const outcome = outcomes.get(id);
    if (!person || !outcome) return undefined;
    const { rank, given } = outcome;
    const reached = given?.preference ?? person.preferences.length + 1;
    return {
      rank,
      score: person.score,
      lot: lotOf(inputs.seed, id),
      ...(given && { given }),
      preferences: person.preferences.map((post, index) => ({
        post,
        why: index + 1 === reached ? { kind: 'given' } : index + 1 > reached ? { kind: 'notNeeded' } : refusalOf(person, posts.get(post)),
      })),
      ...(given?.by === 'reassignment' && { reassignment: 'given' as const }),
      ...(!given && inputs.reassignment && person.reassignable && { reassignment: 'nothingLeft' as const }),
    };
  };
};
