import type { PostKind } from './plan';
import type { Post } from './post';

/** How a post comes to be public, and what keeps it from it. */

export const postStates = { draft: '草稿', submitted: '待审', returned: '已退回', published: '已发布', withdrawn: '已撤下' } as const;
export type PostState = keyof typeof postStates;

export const postKinds: Record<PostKind, string> = { short: '短期', long: '长期' };

interface Move {
  by: 'unit' | 'organiser';
  from: readonly PostState[];
  to: PostState;
}

/** Every move there is. What is published its unit no longer writes; what was withdrawn stays so. */
export const postMoves = {
  submit: { by: 'unit', from: ['draft', 'returned'], to: 'submitted' },
  takeBack: { by: 'unit', from: ['submitted'], to: 'draft' },
  giveUp: { by: 'unit', from: ['draft', 'returned', 'submitted'], to: 'withdrawn' },
  return: { by: 'organiser', from: ['submitted'], to: 'returned' },
  publish: { by: 'organiser', from: ['submitted'], to: 'published' },
  withdraw: { by: 'organiser', from: ['published'], to: 'withdrawn' },
} as const satisfies Record<string, Move>;

/** In which states the unit may write. */
export const writable: readonly PostState[] = ['draft', 'returned'];

/** So many posts of one unit in a season. */
export const mostPostsOfUnit = 100;

/** The most a field holds, in characters; the same on the phone and on the server. `places` in people. */
export const postLimits = { unit: 60, title: 40, duties: 600, place: 60, words: 200, mentor: 40, hours: 60, allowance: 60, insurance: 60, majors: 20, major: 40, places: 200 } as const;

/** What a unit writes; its name is the one it speaks for. */
export type WrittenPost = Omit<Post, 'unit'>;
export type PostField = 'title' | 'places' | 'duties' | 'place';
export type PostComplaints = Partial<Record<PostField, string>>;

/** Nothing is written yet. */
export const blankPost: WrittenPost = { title: '', kind: 'short', places: 1, duties: '', place: '', conditions: { levels: [], majors: [] } };

/** What keeps a post from being submitted, beside the field it is about; empty when nothing does. */
export const complaintsAboutPost = ({ title, places, duties, place }: WrittenPost): PostComplaints => ({
  ...(title.trim() === '' && { title: '给岗位起个名字' }),
  ...((!Number.isInteger(places) || places < 1 || places > postLimits.places) && { places: `写 1 到 ${postLimits.places} 之间的一个整数` }),
  ...(duties.trim() === '' && { duties: '写上做什么' }),
  ...(place.trim() === '' && { place: '写上在哪里做' }),
});

/** Every word of a post that others will read. */
export const wordsOfPost = ({ title, duties, place, conditions, mentor, hours, allowance, insurance }: WrittenPost): string =>
  [title, duties, place, ...conditions.majors, conditions.words, mentor, hours, allowance, insurance].filter(Boolean).join('\n');
