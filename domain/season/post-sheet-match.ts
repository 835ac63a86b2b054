import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { nameKey } from '../text/fold';
import type { Post } from './post';
import type { PostState } from './post-life';
import type { PostRow } from './post-sheet';

/** What the rows of a table would become beside the posts a season has already. */

/** The same post, however its names were typed: one unit offers a title once as short, once as long. */
const keyOf = ({ unit, title, kind }: Pick<Post, 'unit' | 'title' | 'kind'>): string => `${nameKey(unit)}|${nameKey(title)}|${kind}`;

/** The id of a post that comes in a table: the same table makes the same post; one that was withdrawn before is another. */
const importedPostId = (seasonId: string, key: string, withdrawn: number): string => `post-${bytesToHex(sha256(utf8ToBytes(`${seasonId}|${key}|${withdrawn}`))).slice(0, 24)}`;

export interface KnownPost extends Post {
  id: string;
  state: PostState;
  revision: number;
}

export type RowOutcome =
  | { becomes: 'new'; id: string; post: Post }
  | { becomes: 'changed'; post: Post; known: KnownPost }
  | { becomes: 'same'; post: Post }
  | { becomes: 'refused'; unit: string; title: string; reason: string };

export type MatchedRow = { sheet: string; row: number } & RowOutcome;

/** What of a post a table says; what the table leaves out stays. */
export const postSaid = ({ unit, title, kind, places, duties, place, conditions, mentor, hours, allowance, insurance }: Post): Post => ({
  unit,
  title,
  kind,
  places,
  duties,
  place,
  conditions: { levels: [...conditions.levels], majors: [...conditions.majors], ...(conditions.words !== undefined && { words: conditions.words }) },
  ...(mentor !== undefined && { mentor }),
  ...(hours !== undefined && { hours }),
  ...(allowance !== undefined && { allowance }),
  ...(insurance !== undefined && { insurance }),
});

/** Every row with what it becomes. A post that is public is not changed by a table: people may have named it. */
export const matchedRows = (seasonId: string, rows: readonly PostRow[], posts: readonly KnownPost[]): MatchedRow[] => {
  const known = new Map(posts.filter(({ state }) => state !== 'withdrawn').map((post) => [keyOf(post), post]));
  const rowOf = new Map<string, number>();
  return rows.map((each): MatchedRow => {
    const { sheet, row } = each;
    if ('refused' in each) return { sheet, row, becomes: 'refused', unit: each.unit, title: each.title, reason: each.refused };
    const { post } = each;
    const refused = (reason: string): MatchedRow => ({ sheet, row, becomes: 'refused', unit: post.unit, title: post.title, reason });
    const above = rowOf.get(keyOf(post));
    if (above !== undefined) return refused(`和第 ${above} 行是同一个岗位`);
    rowOf.set(keyOf(post), row);
    const there = known.get(keyOf(post));
    if (!there) {
      const withdrawn = posts.filter((gone) => gone.state === 'withdrawn' && keyOf(gone) === keyOf(post)).length;
      return { sheet, row, becomes: 'new', id: importedPostId(seasonId, keyOf(post), withdrawn), post };
    }
    const written = postSaid({ ...there, ...post, unit: there.unit });
    if (JSON.stringify(written) === JSON.stringify(postSaid(there))) return { sheet, row, becomes: 'same', post };
    return there.state === 'published' ? refused('这个岗位已经发布，和表里的不一样。要改请在“审岗位”里更正') : { sheet, row, becomes: 'changed', post: written, known: there };
  });
};
