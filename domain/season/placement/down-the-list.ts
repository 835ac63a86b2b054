import type { Profile } from '../../person/profile';
import { deferred } from '../allocation/deferred';
import type { PostKind } from '../plan';
import { admitting, type Post } from '../post';

/** Whoever waits, as far as a free place asks. */
export interface Waiting {
  personId: string;
  rank: number;
  /** Posts they named and may be given, the most wanted first. */
  wants: readonly string[];
  /** Where each of these posts' units puts them, the lower first; missing where everybody goes by rank. */
  standings?: readonly number[];
  /** `except`: posts whose units do not find them suitable. */
  willing?: { kind: PostKind | 'either'; except?: readonly string[] } & Pick<Profile, 'level' | 'major'>;
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
 * Whom free places are offered to: each of those who wait asks for the free posts they named, in their own order, and a post keeps those who
 * stand first with it, by rank or by its unit's own order; what nobody named then goes to the willing who meet it, by rank. Nobody who has a post is moved.
 */
export const downTheList = (posts: readonly FreePost[], waiting: readonly Waiting[]): Next[] => {
  const inOrder = [...waiting].sort((one, other) => one.rank - other.rank);
  const asks = inOrder.map(({ wants }) => wants.map((id) => posts.findIndex((post) => post.id === id && post.free > 0)).filter((post) => post >= 0));
  const standing = (postId: string) => (person: number): number => {
    const { rank = 0, wants = [], standings } = inOrder[person] ?? {};
    return standings?.[wants.indexOf(postId)] ?? rank;
  };
  const given = deferred(asks, posts.map(({ id, free }, post) => ({ post, places: free, standing: standing(id) })), Int32Array.from(inOrder.keys()));
  const named = inOrder.flatMap(({ personId }, person) => nextOf(personId, posts[given[person] ?? -1]));
  const left = new Map(posts.map(({ id, free }) => [id, free - named.filter(({ postId }) => postId === id).length]));
  const others = inOrder.flatMap(({ personId, willing }, person): Next[] => {
    if ((given[person] ?? -1) >= 0 || !willing) return [];
    const post = posts.find((each) => (left.get(each.id) ?? 0) > 0 && !willing.except?.includes(each.id) && admitting(each, willing));
    if (post) left.set(post.id, (left.get(post.id) ?? 0) - 1);
    return nextOf(personId, post);
  });
  return [...named, ...others];
};

const nextOf = (personId: string, post: FreePost | undefined): Next[] => (post ? [{ postId: post.id, personId }] : []);
