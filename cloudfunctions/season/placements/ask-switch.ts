import * as v from 'valibot';
import { stageRefusalAt } from '../../../domain/season/stages';
import { admitting } from '../../../domain/season/post';
import { bounds, checkText, command as _, effect, refuse, student, type CallContext } from '../../runtime';
import type { PostDocument } from '../../runtime/documents/season/posts';
import type { PlacementDocument } from '../../runtime/documents/season/placements';
import { settledAs } from '../../runtime/switches';
import { allOf } from '../../runtime/walk';
import { contactsOf } from '../posts/own';
import { demandOpen } from '../seasons/within-reach';
import { ownPlacement } from './own';

export interface SwitchablePost {
  id: string;
  unit: string;
  title: string;
  places: number;
  free: number;
}

/** Posts of the other kind that are free and that the caller meets; empty while they have accepted none. Refuses with SEASON_NOT_FOUND, NOT_PUBLISHED, NO_PLACEMENT. */
export const switchable = student.input(v.strictObject({ seasonId: bounds.id })).query(async ({ input: { seasonId }, ctx }): Promise<SwitchablePost[]> => {
  const { placement } = await ownPlacement(ctx, seasonId);
  const from = await heldPost(ctx, placement);
  if (!from) return [];
  const [posts, ledgers] = await Promise.all([
    allOf(ctx.db.posts, { seasonId, state: 'published', kind: _.neq(from.kind) }, ['unit', 'title', 'kind', 'conditions']),
    allOf(ctx.db.postLedgers, { seasonId }, ['places', 'holders']),
  ]);
  const ledgerOf = new Map(ledgers.map((ledger) => [ledger._id, ledger]));
  return posts.flatMap((post) => {
    const { places = 0, holders = [] } = ledgerOf.get(post._id) ?? {};
    return holders.length < places && meets(post, ctx) ? [{ id: post._id, unit: post.unit, title: post.title, places, free: places - holders.length }] : [];
  });
});

/**
 * Asks for a post of the other kind; until both sides agree the caller keeps the post they have. Safe to repeat: named by the device. Refuses with
 * SEASON_NOT_FOUND, SEASON_ENDED, NOT_PUBLISHED, NO_PLACEMENT, STAGE_NOT_OPEN, STAGE_OVER, SWITCH_NOT_YET, SWITCH_WAITS, POST_NOT_OFFERED, WORDS_REFUSED.
 */
export const askSwitch = student
  .input(v.strictObject({ seasonId: bounds.id, requestId: bounds.id, to: bounds.id, reason: bounds.line(120) }))
  .mutation(async ({ input: { seasonId, requestId, to, reason }, ctx }): Promise<null> => {
    const { db } = ctx;
    const { season, placement } = await ownPlacement(ctx, seasonId);
    if (placement.settled?.id === requestId) return null;
    if (placement.switch) return placement.switch.id === requestId ? null : refuse('SWITCH_WAITS');
    demandOpen(season);
    const refusal = stageRefusalAt(season.stages, 'place', ctx.now());
    if (refusal) refuse(refusal);
    const [from, wanted] = await Promise.all([heldPost(ctx, placement), db.posts.read(to)]);
    if (!from) return refuse('SWITCH_NOT_YET');
    if (wanted?.seasonId !== seasonId || wanted.state !== 'published' || wanted.kind === from.kind || !meets(wanted, ctx)) return refuse('POST_NOT_OFFERED');
    await checkText(ctx, reason, 'comment');
    const at = ctx.now();
    const contacts = await contactsOf(db, wanted.unitId, season);
    const told = contacts.map((who) => effect.message(`${placement._id}_${requestId}_${who}`, at, who, { kind: 'switchAsked', seasonId, title: season.title, post: `${wanted.unit}，${wanted.title}` }));
    const isAsked = await db.placements.updateOne(
      { _id: placement._id, state: 'accepted', postId: from._id, switch: _.exists(false) },
      { switch: { id: requestId, to, unitId: wanted.unitId, reason, at }, revision: _.inc(1), effects: _.push(told) },
    );
    return isAsked || (await db.placements.read(placement._id))?.switch?.id === requestId ? null : refuse('SWITCH_WAITS');
  });

/**
 * Takes the caller's request back, as long as it was neither granted nor refused; one that was made since stays. Safe to repeat. Refuses with
 * SEASON_NOT_FOUND, SEASON_ENDED, NOT_PUBLISHED, NO_PLACEMENT, SWITCH_SETTLED.
 */
export const takeBackSwitch = student.input(v.strictObject({ seasonId: bounds.id, requestId: bounds.id })).mutation(async ({ input: { seasonId, requestId }, ctx }): Promise<null> => {
  const { season, placement } = await ownPlacement(ctx, seasonId);
  if (placement.switch?.id !== requestId) return takenBack(placement, requestId);
  demandOpen(season);
  const isTakenBack = await ctx.db.placements.updateOne(
    { _id: placement._id, 'switch.id': requestId },
    { switch: _.remove(), settled: _.set(settledAs('takenBack', placement.switch)), revision: _.inc(1) },
  );
  return isTakenBack ? null : takenBack(await ctx.db.placements.read(placement._id), requestId);
});

const takenBack = (placement: PlacementDocument | undefined, requestId: string): null =>
  placement?.settled?.id === requestId && placement.settled.outcome === 'takenBack' ? null : refuse('SWITCH_SETTLED');

const heldPost = async ({ db }: Pick<CallContext, 'db'>, { state, postId }: PlacementDocument): Promise<PostDocument | undefined> =>
  state === 'accepted' && postId !== undefined ? db.posts.read(postId) : undefined;

const meets = (post: Pick<PostDocument, 'kind' | 'conditions'>, { person: { level, major } }: { person: { level: Parameters<typeof admitting>[1]['level']; major: string } }): boolean =>
  admitting(post, { kind: 'either', level, major });
