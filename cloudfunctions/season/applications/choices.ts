import * as v from 'valibot';
import type { Profile } from '../../../domain/person/profile';
import type { PostKind } from '../../../domain/season/plan';
import { planLimits } from '../../../domain/season/plan-complaints';
import { missesOfPost, sayMiss } from '../../../domain/season/post';
import { postsWished } from '../../../domain/season/post-choice';
import { bounds, command as _, student } from '../../runtime';
import type { PostDocument } from '../../runtime/documents/season/posts';
import { allOf } from '../../runtime/walk';
import { publicSeason } from './own';

export interface PostChoice {
  id: string;
  title: string;
  unit: string;
  kind: PostKind;
  places: number;
  /** What of its conditions the caller does not meet: they may choose it, and will not be given it. */
  misses: string[];
}

export interface PostChoices {
  /** Those whose conditions the caller meets first, then by unit: the first of them. */
  posts: PostChoice[];
  /** How many there are like these. */
  total: number;
}

/** More are not looked through: a few letters find the rest. */
const SHOWN = 40;
const namedPosts = v.pipe(v.array(bounds.id), v.maxLength(planLimits.preferences));

/** Published posts of a season, briefly, to choose one from: of a kind, with these words, without those that are chosen already. Refuses with SEASON_NOT_FOUND. */
export const choices = student
  .input(v.strictObject({ seasonId: bounds.id, kind: v.optional(v.picklist(['short', 'long'])), words: v.optional(v.pipe(v.string(), v.maxLength(40))), except: v.optional(namedPosts) }))
  .query(async ({ input: { seasonId, kind, words, except = [] }, ctx: { db, person } }): Promise<PostChoices> => {
    await publicSeason(db, seasonId);
    // Long, and looked through for words alone.
    const looked = words?.trim() ? ['duties', 'place'] : [];
    const posts = await allOf(db.posts, { seasonId, state: 'published' }, ['title', 'unit', 'kind', 'places', 'conditions', ...looked]);
    const wished = postsWished(posts.filter(({ _id }) => !except.includes(_id)), { kind, words }).map(choiceFor(person));
    wished.sort((one, other) => Number(one.misses.length > 0) - Number(other.misses.length > 0) || (one.unit < other.unit ? -1 : one.unit > other.unit ? 1 : one.id < other.id ? -1 : 1));
    return { posts: wished.slice(0, SHOWN), total: wished.length };
  });

/** The same of posts that are chosen; one that is missing was withdrawn. Refuses with SEASON_NOT_FOUND. */
export const chosen = student
  .input(v.strictObject({ seasonId: bounds.id, ids: namedPosts }))
  .query(async ({ input: { seasonId, ids }, ctx: { db, person } }): Promise<PostChoice[]> => {
    await publicSeason(db, seasonId);
    const posts = await db.posts.find({ _id: _.in(ids), seasonId, state: 'published' }, { limit: planLimits.preferences, fields: ['title', 'unit', 'kind', 'places', 'conditions'] });
    return posts.map(choiceFor(person));
  });

const choiceFor =
  (person: Pick<Profile, 'level' | 'major'>) =>
  ({ _id: id, title, unit, kind, places, conditions }: Pick<PostDocument, '_id' | 'title' | 'unit' | 'kind' | 'places' | 'conditions'>): PostChoice => ({ id, title, unit, kind, places, misses: missesOfPost(conditions, person).map(sayMiss) });
