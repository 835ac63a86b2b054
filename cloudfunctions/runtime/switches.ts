import { command as _, type Database } from './database';
import type { PlacementDocument, SettledSwitch, SwitchRequest, SwitchSide } from './documents/season/placements';
import * as effect from './effects/cause';
import { givePlaceBack, holdPlace, namesPost } from './placements';

/**
 * Moves somebody to the post they asked for, once both sides have agreed: the new place is held, then their placement names it, then the old
 * one is given back. Killed in between, they hold both until the clock looks. `false` while the post is full: it is tried again.
 */
export const completeSwitch = async (db: Database, { _id, seasonId, personId, postId: was, switch: asked }: PlacementDocument, now: Date): Promise<boolean> => {
  if (!asked?.unitAgreed || !asked.organiserAgreed || was === undefined) return false;
  if (!(await holdPlace(db, asked.to, personId, now))) return false;
  const [season, post] = await Promise.all([db.seasons.read(seasonId), db.posts.read(asked.to)]);
  const told = effect.message(`${_id}_${asked.id}_done`, now, personId, {
    kind: 'switchDecided', seasonId, title: season?.title ?? '', post: post ? `${post.unit}，${post.title}` : '', outcome: 'switched',
  });
  const isMoved = await db.placements.updateOne(
    { _id, postId: was, state: 'accepted', 'switch.id': asked.id, 'switch.unitAgreed.at': _.exists(true), 'switch.organiserAgreed.at': _.exists(true) },
    { postId: asked.to, switch: _.remove(), settled: _.set(settledAs('switched', asked)), revision: _.inc(1), effects: _.push([told]) },
  );
  const newest = await db.placements.read(_id);
  for (const postId of [was, asked.to]) if (!newest || !namesPost(newest, postId)) await givePlaceBack(db, postId, personId);
  return isMoved;
};

/** What stays of a request that is over; `refusedBy` is the side that ended it. */
export const settledAs = (outcome: SettledSwitch['outcome'], { id, unitId, unitAgreed, organiserAgreed }: SwitchRequest, refusedBy?: SwitchSide): SettledSwitch => ({
  id,
  unitId,
  outcome,
  said: { ...(unitAgreed && { unit: 'agreed' }), ...(organiserAgreed && { organiser: 'agreed' }), ...(refusedBy && { [refusedBy]: 'refused' }) },
});

export const agreedField: Readonly<Record<SwitchSide, keyof Pick<SwitchRequest, 'unitAgreed' | 'organiserAgreed'>>> = { unit: 'unitAgreed', organiser: 'organiserAgreed' };

export const otherSide: Readonly<Record<SwitchSide, SwitchSide>> = { unit: 'organiser', organiser: 'unit' };
