import { offerUntil } from '../../../domain/season/placement/answer';
import { downTheList, type FreePost, type Next } from '../../../domain/season/placement/down-the-list';
import { command as _, effect, oneByOne, type Database } from '../../runtime';
import type { PostLedgerDocument } from '../../runtime/documents/season/placements';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { givePlaceBack, holdPlace, namesPost, placementId } from '../../runtime/placements';
import { allOf } from '../../runtime/walk';
import type { StepContext } from '../step';
import { placingNow } from './seasons';

/** No call lives this long: who holds a place since then and is not named by a placement will not be. Milliseconds. */
const LONGEST_CALL = 60_000;

/** Mends the ledgers, and offers what is free down the list. */
export const offerFreed = async ({ db, now, hasTime }: Pick<StepContext, 'db' | 'now' | 'hasTime'>): Promise<number> =>
  oneByOne({
    name: 'freed places',
    items: await placingNow(db, now()),
    idOf: ({ _id }) => _id,
    work: async (season) => {
      const ledgers = await allOf(db.postLedgers, { seasonId: season._id }, ['seasonId', 'places', 'holders']);
      const mended = await mendLedgers(db, season._id, ledgers, now());
      // What was mended is read anew the next minute.
      return mended > 0 ? mended : offerDown(db, season, ledgers, now());
    },
    hasTime,
  });

/** Ledgers say what placements say: a place nobody's placement names is given back, one that a placement names is held. */
const mendLedgers = async (db: Database, seasonId: string, ledgers: readonly PostLedgerDocument[], now: Date): Promise<number> => {
  const placements = new Map((await allOf(db.placements, { seasonId, postId: _.exists(true) }, ['personId', 'postId', 'state'])).map((placement) => [placement._id, placement]));
  let mended = 0;
  for (const { _id: postId, holders } of ledgers) {
    for (const { who, since } of holders) {
      const placement = placements.get(placementId(seasonId, who));
      const isBeingGiven = since.getTime() + LONGEST_CALL >= now.getTime();
      if (isBeingGiven || (placement && namesPost(placement, postId))) continue;
      // Looked at once more: it may have been given since.
      const newest = await db.placements.read(placementId(seasonId, who));
      if (!newest || !namesPost(newest, postId)) mended += Number(await givePlaceBack(db, postId, who));
    }
  }
  const held = new Set(ledgers.flatMap(({ _id, holders }) => holders.map(({ who }) => `${_id}/${who}`)));
  for (const placement of placements.values()) {
    const { postId = '', personId } = placement;
    if (namesPost(placement, postId) && !held.has(`${postId}/${personId}`)) mended += Number(await holdPlace(db, postId, personId, now));
  }
  return mended;
};

const offerDown = async (db: Database, season: SeasonDocument, ledgers: readonly PostLedgerDocument[], now: Date): Promise<number> => {
  const free = ledgers.filter(({ places, holders }) => holders.length < places);
  const until = offerUntil(season, now);
  if (free.length === 0 || !until) return 0;
  const [posts, waiting] = await Promise.all([
    db.posts.find({ _id: _.in(free.map(({ _id }) => _id)), state: 'published' }, { limit: 1000, fields: ['kind', 'conditions', 'unit', 'title'] }),
    allOf(db.placements, { seasonId: season._id, state: 'waiting' }, ['personId', 'rank', 'wants', 'standings', 'willing']),
  ]);
  const room = new Map(free.map(({ _id, places, holders }) => [_id, places - holders.length]));
  const freePosts: FreePost[] = posts.map(({ _id, kind, conditions }) => ({ id: _id, kind, conditions, free: room.get(_id) ?? 0 }));
  const nameOf = new Map(posts.map(({ _id, unit, title }) => [_id, `${unit}，${title}`]));
  let offered = 0;
  for (const next of downTheList(freePosts, waiting)) if (await offerTo(db, season, next, { post: nameOf.get(next.postId) ?? '', until, now })) offered += 1;
  return offered;
};

/** The place first, then the placement; whoever was served meanwhile gives it back. */
const offerTo = async (db: Database, { _id: seasonId, title }: SeasonDocument, { postId, personId }: Next, { post, until, now }: { post: string; until: Date; now: Date }): Promise<boolean> => {
  if (!(await holdPlace(db, postId, personId, now))) return false;
  const _id = placementId(seasonId, personId);
  const told = effect.message(`${_id}_offered_${until.getTime()}`, now, personId, { kind: 'placementOffered', seasonId, title, post, until: until.toISOString() });
  const isOffered = await db.placements.updateOne({ _id, state: 'waiting' }, { state: 'offered', postId, until, offeredAt: now, revision: _.inc(1), effects: _.push([told]) });
  if (!isOffered && !namesPost((await db.placements.read(_id)) ?? { state: 'waiting' }, postId)) await givePlaceBack(db, postId, personId);
  return isOffered;
};
