import type { Profile } from '../../person/profile';
import type { PostKind } from '../plan';
import { admitting, type Post } from '../post';

/** Whoever waits, as far as a free place asks. */
export interface Waiting {
  personId: string;
  rank: number;
  /** Posts they named and may be given. */
  wants: readonly string[];
  willing?: { kind: PostKind | 'either' } & Pick<Profile, 'level' | 'major'>;
}

export interface FreePost extends Pick<Post, 'kind' | 'conditions'> {
  id: string;
  free: number;
}

export interface Next {
  postId: string;
  personId: string;
}

/**
 * Whom free places are offered to: by rank, each of those who wait the first of their own preferences that is free; what nobody named then to
 * the willing who meet it, by rank. Nobody who has a post is moved.
 */
export const downTheList = (posts: readonly FreePost[], waiting: readonly Waiting[]): Next[] => {
  const free = new Map(posts.map(({ id, free: places }) => [id, places]));
  const inOrder = [...waiting].sort((one, other) => one.rank - other.rank);
  const offers: Next[] = [];
  const offer = (personId: string, postId: string | undefined): boolean => {
    if (postId === undefined) return false;
    offers.push({ postId, personId });
    free.set(postId, (free.get(postId) ?? 0) - 1);
    return true;
  };
  const isFree = (id: string): boolean => (free.get(id) ?? 0) > 0;
  const without = inOrder.filter(({ personId, wants }) => !offer(personId, wants.find(isFree)));
  for (const { personId, willing } of without) if (willing) offer(personId, posts.find((post) => isFree(post.id) && admitting(post, willing))?.id);
  return offers;
};
