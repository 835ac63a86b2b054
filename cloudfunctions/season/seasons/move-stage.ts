import * as v from 'valibot';
import { complaintAboutMove, hearersOf, isUpToInterviews, type MoveHearer } from '../../../domain/season/moving';
import { stageNames } from '../../../domain/season/plan';
import { stageNamed } from '../../../domain/season/stages';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';
import { sameStep } from './same-step';
import type { Saved } from './save';
import { step, typedHours } from './typed';
import { seasonWithin } from './within-reach';

/**
 * Gives a stage of an open season other hours: recorded with its reason, and told to everybody it concerns, once each. A beginning that has
 * passed stays, and so do all hours up to the interviews once the lots are known; no beginning is moved to where it has
 * passed, nor the lock of units' rankings nearer than they can know. Safe to repeat: a change is named by the device. Refuses with SEASON_NOT_FOUND,
 * OUT_OF_REGION, SEASON_CHANGED, STAGE_TIMES_WRONG, STAGE_BEGUN, DRAW_REVEALED, WORDS_REFUSED.
 */
export const moveStage = staff('editor')
  .input(v.strictObject({ ...step, stage: v.picklist(stageNames), ...typedHours, reason: bounds.line(120) }))
  .mutation(async ({ input: { id, stepId, revision, stage: name, startsAt, endsAt, reason }, ctx }): Promise<Saved> => {
    const held = await seasonWithin(ctx, id);
    if (held.stepId === stepId) return { revision: held.revision };
    const before = stageNamed(held.stages, name);
    const stages = held.stages.map((stage) => (stage.name === name ? { name, startsAt, endsAt } : stage));
    const move = { name, before: held.stages, after: stages, method: held.rules.allocation.method };
    const now = ctx.now();
    if (before.startsAt <= now && startsAt.getTime() !== before.startsAt.getTime()) refuse('STAGE_BEGUN');
    const complaint = complaintAboutMove(move, now);
    if (complaint) refuse('STAGE_TIMES_WRONG', `${complaint}。`);
    if (isUpToInterviews(name) && held.lotsKnownFrom) refuse('DRAW_REVEALED');
    await checkText(ctx, reason, 'comment');
    const hours = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    const tell = (to: MoveHearer) => effect.announce(`${id}_moved_${stepId}_${to}`, now, { seasonId: id, to, message: { kind: 'stageMoved', seasonId: id, title: held.title, to, stage: name, ...hours, reason } });
    const isMoved = await ctx.db.seasons.updateOne(
      { _id: id, revision, state: 'open', ...(isUpToInterviews(name) && { lotsKnownFrom: _.exists(false) }) },
      {
        stages,
        revision: revision + 1,
        stepId,
        changes: _.push([{ id: stepId, at: now, by: ctx.personId, before, reason }]),
        effects: _.push([
          ...hearersOf(move).map(tell),
          effect.trace(ctx, {
            act: 'season.moveStage',
            object: `seasons/${id}`,
            district: held.district,
            before: { stage: name, startsAt: before.startsAt.toISOString(), endsAt: before.endsAt.toISOString() },
            after: { stage: name, ...hours },
            why: reason,
          }),
        ]),
      },
    );
    return isMoved ? { revision: revision + 1 } : sameStep(ctx.db, id, stepId);
  });
