import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { postSaid } from '../../../domain/season/post-sheet-match';
import { command as _, type Database } from '../database';
import type { PostDocument } from '../documents/season/posts';
import type { SeasonDocument } from '../documents/season/seasons';
import { allOf } from '../walk';

/** Posts written in one go. */
const SLICE = 100;

/** The same post of the same season is copied to the same place, whoever copies it. */
const copiedId = (seasonId: string, postId: string): string => `post-${bytesToHex(sha256(utf8ToBytes(`${seasonId}|${postId}`))).slice(0, 24)}`;

/**
 * Copies the published posts of the season named by `postsFrom` as drafts of their units, those that are not there yet, and takes the mark
 * off. Several may do it at once: a post that is there already is left as it is.
 */
export const finishCopying = async (db: Database, { _id: seasonId, postsFrom }: Pick<SeasonDocument, '_id' | 'postsFrom'>): Promise<void> => {
  if (postsFrom === undefined) return;
  const posts = await allOf(db.posts, { seasonId: postsFrom, state: 'published' }, ['unitId', 'unit', 'title', 'kind', 'places', 'duties', 'place', 'conditions', 'mentor', 'hours', 'allowance', 'insurance', 'writtenBy']);
  for (let left = await missing(db, seasonId, posts); left.length > 0; left = await missing(db, seasonId, left)) {
    await db.posts.insertUntilTaken(left.slice(0, SLICE).map((post) => ({
      _id: copiedId(seasonId, post._id), seasonId, unitId: post.unitId, ...postSaid(post), state: 'draft' as const, revision: 1, writtenBy: post.writtenBy, sample: false,
    })));
  }
  await db.seasons.updateOne({ _id: seasonId, postsFrom }, { postsFrom: _.remove() });
};

const missing = async (db: Database, seasonId: string, posts: readonly PostDocument[]): Promise<PostDocument[]> => {
  const there = new Set((await allOf(db.posts, { seasonId }, ['_id'])).map(({ _id }) => _id));
  return posts.filter(({ _id }) => !there.has(copiedId(seasonId, _id)));
};

/** Seasons whose posts were still being copied when a call died. Returns how many are whole now. */
export const finishCopies = async ({ db }: { db: Database }): Promise<number> => {
  const begun = await db.seasons.find({ postsFrom: _.exists(true) }, { limit: 20, fields: ['postsFrom'] });
  for (const season of begun) await finishCopying(db, season);
  return begun.length;
};
