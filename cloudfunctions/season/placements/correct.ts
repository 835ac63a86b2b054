import * as v from 'valibot';
import { stageRefusalAt } from '../../../domain/season/stages';
import { offerUntil } from '../../../domain/season/placement/answer';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { addPlace, givePlaceBack, holdPlace, namesPost } from '../../runtime/placements';
import { pseudonymOf } from '../../runtime/vault';
import { demandOpen, seasonWithin } from '../seasons/within-reach';

/**
 * Corrects somebody's placement, with the reason: to another post, on a place that is free or on one that is added, or to the waiting list. The
 * new place is taken before the old one is left. They are told and it is recorded, in the one write. Safe to repeat: named by the device. Refuses with NO_PLACEMENT, OUT_OF_REGION,
 * SEASON_ENDED, NOT_ALLOWED for one's own, STAGE_NOT_OPEN, STAGE_OVER, POST_NOT_OFFERED, POST_FULL, PLACEMENT_CHANGED.
 */
export const correct = staff('editor')
  .input(v.strictObject({ id: bounds.id, stepId: bounds.id, revision: bounds.whole(1, 1_000_000), to: v.nullable(bounds.id), place: v.picklist(['free', 'added']), reason: bounds.line(200) }))
  .mutation(async ({ input: { id, stepId, revision, to, place, reason }, ctx }): Promise<null> => {
    const { db } = ctx;
    const held = (await db.placements.read(id)) ?? refuse('NO_PLACEMENT');
    const season = await seasonWithin(ctx, held.seasonId);
    const { seasonId, personId, postId: was } = held;
    if (held.stepId === stepId) return null;
    demandOpen(season);
    if (personId === ctx.personId) refuse('NOT_ALLOWED');
    if (held.revision !== revision) refuse('PLACEMENT_CHANGED');
    const at = ctx.now();
    const refusal = stageRefusalAt(season.stages, 'place', at);
    if (refusal) refuse(refusal);
    const post = to === null ? undefined : await db.posts.read(to);
    if (to !== null && (post?.seasonId !== seasonId || post.state !== 'published')) refuse('POST_NOT_OFFERED');
    if (to !== null && !(await (place === 'added' ? addPlace : holdPlace)(db, to, personId, at))) refuse('POST_FULL');
    // Once offers are out, whoever is given a post is offered it at once.
    const until = offerUntil(season, at);
    const state = to === null ? 'waiting' : until ? 'offered' : 'placed';
    const isMine = await db.placements.updateOne(
      { _id: id, revision },
      {
        postId: to ?? _.remove(), state, until: state === 'offered' && until ? until : _.remove(), offeredAt: state === 'offered' ? at : _.remove(), switch: _.remove(), stepId, revision: revision + 1,
        effects: _.push([
          effect.trace(ctx, { act: 'placement.correct', object: `people/${pseudonymOf(personId)}`, district: season.district, before: { post: was ?? '', state: held.state }, after: { post: to ?? '', state, place }, why: reason }),
          effect.message(`${id}_${stepId}`, at, personId, { kind: 'placementCorrected', seasonId, title: season.title, post: post ? `${post.unit}，${post.title}` : '', reason }),
        ]),
      },
    );
    const newest = isMine ? { postId: to ?? undefined, state } as const : await db.placements.read(id);
    if (was !== undefined && was !== to && !(newest && namesPost(newest, was))) await givePlaceBack(db, was, personId);
    if (!isMine && to !== null && !(newest && namesPost(newest, to))) await givePlaceBack(db, to, personId);
    if (isMine) return null;
    return (await db.placements.read(id))?.stepId === stepId ? null : refuse('PLACEMENT_CHANGED');
  });
