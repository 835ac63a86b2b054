import type { AllocationResult, PostOutcome } from './result';

/** Somebody who has another post in one run than in the other; missing where they have none. */
export interface Move {
  id: string;
  /** In the run that came later. */
  rank: number;
  from?: string;
  to?: string;
}

export interface Comparison {
  moves: Move[];
  /** Posts whose places, or what is taken of them, or whose cut-off differ. */
  posts: { id: string; before?: PostOutcome; after?: PostOutcome }[];
}

/** Who moves where between two runs, by rank; and which posts are filled otherwise. */
export const compared = (before: AllocationResult, after: AllocationResult): Comparison => {
  const earlier = new Map(before.people.map(({ id, given }) => [id, given?.post]));
  const moves = after.people.flatMap(({ id, rank, given }): Move[] => {
    const from = earlier.get(id);
    const to = given?.post;
    return from === to ? [] : [{ id, rank, ...(from && { from }), ...(to && { to }) }];
  });
  const held = new Map(before.posts.map((post) => [post.id, post]));
  const now = new Map(after.posts.map((post) => [post.id, post]));
  const posts = [...new Set([...held.keys(), ...now.keys()])].sort().flatMap((id) => {
    const [one, other] = [held.get(id), now.get(id)];
    return isSame(one, other) ? [] : [{ id, ...(one && { before: one }), ...(other && { after: other }) }];
  });
  return { moves, posts };
};

const isSame = (one: PostOutcome | undefined, other: PostOutcome | undefined): boolean =>
  one?.places === other?.places && one?.taken === other?.taken && one?.cutOff?.rank === other?.cutOff?.rank && one?.lastPlace === other?.lastPlace;
