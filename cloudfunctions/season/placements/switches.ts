import * as v from 'valibot';
import { stageRefusalAt } from '../../../domain/season/stages';
import { bounds, checkText, command as _, effect, refuse, staff, type CallContext } from '../../runtime';
import type { PlacementDocument, SwitchSide } from '../../runtime/documents/season/placements';
import { agreedField, completeSwitch, otherSide, settledAs } from '../../runtime/switches';
import { pseudonymOf } from '../../runtime/vault';
import { speaksFor } from '../posts/own';
import { demandOpen, seasonWithin } from '../seasons/within-reach';

export interface SwitchCard {
  /** Of the placement. */
  id: string;
  requestId: string;
  name: string;
  university: string;
  from: string;
  to: string;
  reason: string;
  at: string;
  unitAgreed: boolean;
  organiserAgreed: boolean;
}

const MOST = 100;

/** Who asks to change between short and long in a season, the oldest first; at most 100. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION. */
export const switches = staff('editor').input(v.strictObject({ seasonId: bounds.id })).query(async ({ input: { seasonId }, ctx }): Promise<SwitchCard[]> => {
  await seasonWithin(ctx, seasonId);
  return cardsOf(ctx, { seasonId, 'switch.at': _.exists(true) });
});

/** Who asks to come to the units the contact speaks for, the oldest first; at most 100. */
export const unitSwitches = staff('employerContact').query(({ ctx }): Promise<SwitchCard[]> => 
  cardsOf(ctx, { 'switch.unitId': _.in([...ctx.reach.employers]) }, ({ district, switch: asked }) => asked !== undefined && speaksFor(ctx.grants, asked.unitId, { district })),
);

const cardsOf = async ({ db }: Pick<CallContext, 'db'>, condition: Record<string, unknown>, isShown: (placement: PlacementDocument) => boolean = () => true): Promise<SwitchCard[]> => {
  const found = (await db.placements.find(condition, { order: [['switch.at', 'asc']], limit: MOST })).filter(isShown);
  const [people, posts] = await Promise.all([
    db.candidates.find({ _id: _.in(found.map(({ _id }) => _id)) }, { limit: MOST, fields: ['name'] }),
    db.posts.find({ _id: _.in(found.flatMap(({ postId, switch: asked }) => [postId ?? '', asked?.to ?? ''])) }, { limit: 2 * MOST, fields: ['unit', 'title'] }),
  ]);
  const titleOf = (id: string | undefined): string => {
    const post = posts.find(({ _id }) => _id === id);
    return post ? `${post.unit}，${post.title}` : '已撤下的岗位';
  };
  return found.flatMap(({ _id, postId, shown, switch: asked }) => {
    if (!asked) return [];
    const { id: requestId, to, reason, at, unitAgreed, organiserAgreed } = asked;
    const name = people.find((person) => person._id === _id)?.name ?? shown.name;
    return [{ id: _id, requestId, name, university: shown.university, from: titleOf(postId), to: titleOf(to), reason, at: at.toISOString(), unitAgreed: unitAgreed !== undefined, organiserAgreed: organiserAgreed !== undefined }];
  });
};

const Decision = v.variant('outcome', [
  v.strictObject({ outcome: v.literal('agreed') }),
  v.strictObject({ outcome: v.literal('refused'), words: bounds.line(120) }),
]);
const Input = v.strictObject({ id: bounds.id, requestId: bounds.id, decision: Decision });

/**
 * An organiser agrees to a request to switch, or refuses it with words; when the unit has agreed too, the person is moved. Safe to repeat. Refuses with
 * SWITCH_SETTLED, SEASON_NOT_FOUND, OUT_OF_REGION, NOT_ALLOWED for one's own, SEASON_ENDED, STAGE_OVER, WORDS_REFUSED.
 */
export const decideSwitch = staff('editor')
  .input(Input)
  .mutation(async ({ input, ctx }): Promise<null> => {
    const held = await ctx.db.placements.read(input.id);
    if (held) await seasonWithin(ctx, held.seasonId);
    return settle(ctx, 'organiser', held, input);
  });

/** The receiving unit's contact agrees, or refuses with words; as above. Refuses with SWITCH_SETTLED, NOT_ALLOWED, SEASON_ENDED, STAGE_OVER, WORDS_REFUSED. */
export const unitDecideSwitch = staff('employerContact')
  .input(Input)
  .mutation(async ({ input, ctx }): Promise<null> => {
    const held = await ctx.db.placements.read(input.id);
    const asked = held?.switch ?? held?.settled;
    if (held && asked && !speaksFor(ctx.grants, asked.unitId, held)) refuse('NOT_ALLOWED');
    return settle(ctx, 'unit', held, input);
  });

const settle = async (ctx: CallContext, side: SwitchSide, held: PlacementDocument | undefined, input: v.InferOutput<typeof Input>): Promise<null> => {
  const { db } = ctx;
  const { requestId, decision } = input;
  if (!held || held.switch?.id !== requestId) return saidAlready(side, held, input);
  const { _id, personId, seasonId, district, switch: asked } = held;
  if (personId === ctx.personId) refuse('NOT_ALLOWED');
  const at = ctx.now();
  const season = (await db.seasons.read(seasonId)) ?? refuse('SEASON_NOT_FOUND');
  demandOpen(season);
  const refusal = stageRefusalAt(season.stages, 'place', at);
  if (refusal) refuse(refusal);
  const words = decision.outcome === 'refused' ? decision.words : undefined;
  if (words) await checkText(ctx, words, 'comment');
  const trace = effect.trace(ctx, { act: `switch.${decision.outcome}`, object: `people/${pseudonymOf(personId)}`, district, after: { side, to: asked.to }, ...(words && { why: words }) });
  if (words !== undefined) {
    const post = await db.posts.read(asked.to);
    const told = effect.message(`${_id}_${requestId}_refused`, at, personId, { kind: 'switchDecided', seasonId, title: season.title, post: post ? `${post.unit}，${post.title}` : '', outcome: 'refused', words });
    const other = agreedField[otherSide[side]];
    const isRefused = await db.placements.updateOne(
      // What the other side had said is kept with it: said meanwhile, it is looked at once more.
      { _id, 'switch.id': requestId, [`switch.${other}.at`]: _.exists(asked[other] !== undefined) },
      { switch: _.remove(), settled: _.set(settledAs('refused', asked, side)), revision: _.inc(1), effects: _.push([trace, told]) },
    );
    return isRefused ? null : settle(ctx, side, await db.placements.read(_id), input);
  }
  const field = `switch.${agreedField[side]}`;
  const isAgreed = await db.placements.updateOne({ _id, 'switch.id': requestId, [`${field}.at`]: _.exists(false) }, { [field]: { by: ctx.personId, at }, effects: _.push([trace]) });
  const newest = await db.placements.read(_id);
  if (newest?.switch?.id === requestId) await completeSwitch(db, newest, at);
  else if (!isAgreed) saidAlready(side, newest, input);
  return null;
};

/** Of a request that is over: nothing where this side had said the same, and it counted. Otherwise refuses with SWITCH_SETTLED. */
const saidAlready = (side: SwitchSide, held: PlacementDocument | undefined, { requestId, decision }: v.InferOutput<typeof Input>): null =>
  held?.settled?.id === requestId && held.settled.said[side] === decision.outcome ? null : refuse('SWITCH_SETTLED');
