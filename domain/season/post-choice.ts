import { fold } from '../text/fold';
import type { Profile } from '../person/profile';
import type { PostKind } from './plan';
import { missesOfPost, type Post } from './post';

/** Posts as people look through them. */

export interface PostWish {
  kind?: PostKind;
  unit?: string;
  /** Words, parted by blanks; a post says all of them somewhere. */
  words?: string;
  /** Whose conditions are met by this person. */
  fits?: Pick<Profile, 'level' | 'major'>;
}

/** The posts somebody asks for, in the order they came. */
export const postsWished = <Each extends Post>(posts: readonly Each[], { kind, unit, words = '', fits }: PostWish): Each[] => {
  const terms = words.split(/\s+/u).map(plain).filter((term) => term !== '');
  return posts.filter(
    (post) =>
      (kind === undefined || post.kind === kind) &&
      (unit === undefined || post.unit === unit) &&
      (fits === undefined || missesOfPost(post.conditions, fits).length === 0) &&
      terms.every((term) => textOf(post).includes(term)),
  );
};

const plain = (text: string): string => fold(text).toLowerCase();

const textOf = ({ unit, title, duties, place, conditions }: Post): string => plain([unit, title, duties, place, ...conditions.majors].join('\n'));

/** Units with how many posts each has, the most posts first, then by name. */
export const unitsOf = (posts: readonly Pick<Post, 'unit'>[]): { unit: string; posts: number }[] => {
  const counts = new Map<string, number>();
  for (const { unit } of posts) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].map(([unit, count]) => ({ unit, posts: count })).sort((a, b) => b.posts - a.posts || (a.unit < b.unit ? -1 : 1));
};
