import * as v from 'valibot';
import type { Message } from '../../../domain/message/message';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import type { OriginDocument } from '../../runtime/documents/people';
import { pseudonymOf } from '../../runtime/vault';
import { caseWithin, openStates } from './case';

/** A refusal and a question need words; a yes speaks for itself. */
const Decision = v.variant('outcome', [
  v.strictObject({ outcome: v.literal('proven') }),
  v.strictObject({ outcome: v.literal('refused'), reason: bounds.line(100) }),
  v.strictObject({ outcome: v.literal('asked'), reason: bounds.line(100) }),
]);
type Decision = v.InferOutput<typeof Decision>;

/**
 * Decides a case as it was seen: proven, refused, or another document wanted. The person is told, the step is recorded, and the proof
 * waits to be deleted, all in the one write. Safe to repeat. Refuses with ORIGIN_NOT_FOUND, ORIGIN_CHANGED when it is no longer as seen.
 */
export const decide = staff('editor')
  .input(v.strictObject({ id: bounds.id, seen: bounds.instant, decision: Decision }))
  .mutation(async ({ input: { id, seen, decision }, ctx }): Promise<null> => {
    const before = await caseWithin(ctx, id);
    if (isDecided(before, decision, ctx.personId)) return null;
    const at = ctx.now();
    const reason = reasonOf(decision);
    const decided = await ctx.db.origins.updateOne(
      { _id: id, updatedAt: new Date(seen), state: _.in(openStates) },
      {
        state: decision.outcome,
        review: _.set({ by: ctx.personId, at, reason }),
        proof: _.remove(),
        updatedAt: at,
        ...(before.proof ? { discarded: _.push([before.proof.fileId]) } : {}),
        effects: _.push([
          effect.trace(ctx, {
            act: `origin.${decision.outcome}`,
            object: `people/${pseudonymOf(before.personId)}`,
            before: { state: before.state },
            after: { state: decision.outcome },
            why: reason,
            district: before.district,
          }),
          effect.message(`${id}_${decision.outcome}_${at.getTime()}`, at, before.personId, messageOf(before, decision)),
        ]),
      },
    );
    if (!decided && !isDecided(await caseWithin(ctx, id), decision, ctx.personId)) return refuse('ORIGIN_CHANGED');
    return null;
  });

/** The same decision of the same person, come again. */
const isDecided = ({ state, review }: OriginDocument, decision: Decision, by: string): boolean => state === decision.outcome && review?.by === by && review.reason === reasonOf(decision);

const reasonOf = (decision: Decision): string => ('reason' in decision ? decision.reason : '已确认');

const messageOf = ({ programme }: OriginDocument, decision: Decision): Message => {
  if (decision.outcome === 'asked') return { kind: 'documentAsked', programme, what: decision.reason };
  return { kind: 'originSettled', programme, outcome: decision.outcome, ...('reason' in decision && { reason: decision.reason }) };
};
