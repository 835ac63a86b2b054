import { holdingStates } from '../../domain/season/placement/answer';
import { command as _, type Database } from './database';
import type { PlacementDocument } from './documents/season/placements';

/**
 * Places of posts, and who holds them. A place is taken in the post's ledger before a placement names it, and given back after it no longer
 * does: whatever dies in between, nobody loses a place, and one that nobody names is given back.
 */

/** One application, one placement, one objection a person and season: their id says so. */
export const placementId = (seasonId: string, personId: string): string => `${seasonId}_${personId}`;

/** Takes a place; `true` when they hold one, also from before. */
export const holdPlace = async ({ postLedgers }: Pick<Database, 'postLedgers'>, postId: string, who: string, since: Date): Promise<boolean> => {
  const ledger = await postLedgers.read(postId);
  if (!ledger) return false;
  const { places, holders } = ledger;
  if (holders.some((holder) => holder.who === who)) return true;
  if (places === 0) return false;
  // Full is a ledger that has a last place: whoever else takes it first leaves nothing for us.
  const isTaken = await postLedgers.updateOne({ _id: postId, places, [`holders.${places - 1}`]: _.exists(false), 'holders.who': _.neq(who) }, { holders: _.push([{ who, since }]) });
  return isTaken || ((await postLedgers.read(postId))?.holders.some((holder) => holder.who === who) ?? false);
};

/** Adds a place and gives it to somebody, in one: it is theirs alone, and is gone with them. */
export const addPlace = async ({ postLedgers }: Pick<Database, 'postLedgers'>, postId: string, who: string, since: Date): Promise<boolean> =>
  (await postLedgers.updateOne({ _id: postId, 'holders.who': _.neq(who) }, { places: _.inc(1), holders: _.push([{ who, since, added: true }]) })) ||
  ((await postLedgers.read(postId))?.holders.some((holder) => holder.who === who) ?? false);

/** Gives somebody's place back; one that was added for them is taken away in the same update. `false` when they hold none. */
export const givePlaceBack = async ({ postLedgers }: Pick<Database, 'postLedgers'>, postId: string, who: string): Promise<boolean> =>
  (await postLedgers.updateOne({ _id: postId, holders: _.elemMatch({ who, added: true }) }, { places: _.inc(-1), holders: _.pull({ who }) })) ||
  postLedgers.updateOne({ _id: postId, holders: _.elemMatch({ who, added: _.neq(true) }) }, { holders: _.pull({ who }) });

/** Whether a placement says that its person holds a place of this post. */
export const namesPost = ({ postId, state }: Pick<PlacementDocument, 'postId' | 'state'>, post: string): boolean => postId === post && holdingStates.includes(state);

/** How many wait before somebody, themselves included, by rank; null for whoever does not wait, and where each unit has an order of its own. */
export const waitingPosition = async ({ placements }: Pick<Database, 'placements'>, { seasonId, state, rank, standings }: Pick<PlacementDocument, 'seasonId' | 'state' | 'rank' | 'standings'>): Promise<number | null> =>
  state === 'waiting' && !standings ? (await placements.count({ seasonId, state, rank: _.lt(rank) })) + 1 : null;
