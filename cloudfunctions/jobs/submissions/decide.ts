import * as v from 'valibot';
import { submissionMoves } from '../../../domain/job/submission';
import { bounds, checkText, command as _, effect, staff } from '../../runtime';
import type { SubmissionDocument } from '../../runtime/documents/submissions';
import { letGoOf, settlePublished } from '../../runtime/publishing';
import { takeIntoSearch } from '../imports/search-now';
import { writeOpening } from './publish';

/** Submissions decided in one go. */
const AT_ONCE = 20;

const Decision = v.variant('as', [v.strictObject({ as: v.literal('publish') }), v.strictObject({ as: v.literal('return'), reason: bounds.text(200) })]);

export interface Decided {
  /** Those that have this decision now. */
  done: string[];
  /** Those that have changed since they were looked at, were taken back, or were decided by somebody else. */
  changed: string[];
}

/**
 * Publishes submissions within the organiser's region, or returns them with a reason, one or many alike; whoever submitted hears once. Safe
 * to repeat: a decision is named by the device. Refuses with WORDS_REFUSED.
 */
export const decide = staff('editor')
  .input(
    v.strictObject({
      decisionId: bounds.id,
      submissions: v.pipe(v.array(v.strictObject({ id: bounds.id, revision: bounds.whole(1, 1_000_000), jobRevision: bounds.whole(0, 1_000_000) })), v.minLength(1), v.maxLength(AT_ONCE)),
      decision: Decision,
    }),
  )
  .mutation(async ({ input: { decisionId, submissions, decision }, ctx }): Promise<Decided> => {
    const { db, reach } = ctx;
    if (decision.as === 'return') await checkText(ctx, decision.reason, 'comment');
    const decided: Decided = { done: [], changed: [] };
    for (const seen of submissions) ((await decideOne(seen)) ? decided.done : decided.changed).push(seen.id);
    if (decision.as === 'publish') await takeIntoSearch(ctx);
    return decided;

    async function decideOne(seen: (typeof submissions)[number]): Promise<boolean> {
      const found = await db.submissions.read(seen.id);
      if (!found || !reach.covers({ district: found.region })) return false;
      if (decision.as === 'publish') await publish(found, seen);
      else if (await giveBack(found, seen.revision, decision.reason)) return true;
      // Of two who publish at once either may settle it: it is the decision of whoever claimed it.
      return hasDecision(await db.submissions.read(seen.id));
    }

    /** Whether it has this very decision, perhaps because it came again. */
    function hasDecision(submission: SubmissionDocument | undefined): boolean {
      return submission?.decided?.decisionId === decisionId && submission.state === submissionMoves[decision.as].to;
    }

    async function publish(found: SubmissionDocument, seen: (typeof submissions)[number]): Promise<void> {
      const { _id } = found;
      const [{ from, to }, { revision }] = [submissionMoves.claim, seen];
      await db.submissions.updateOne({ _id, revision, state: _.in([...from]) }, { state: to, updatedAt: ctx.now(), decided: _.set({ decisionId, by: ctx.personId, at: ctx.now() }) });
      if (await writeOpening(ctx, _id, { ...seen, regions: reach.regions })) await settlePublished(db, { ...found, revision }, ctx.now());
      else await letGoOf(db, { _id, revision }, decisionId);
    }

    function giveBack({ _id, by, job: { title }, region }: SubmissionDocument, revision: number, reason: string): Promise<boolean> {
      const at = ctx.now();
      const { from, to } = submissionMoves.return;
      const told = effect.message(`submission_${_id}_${revision}`, at, by, { kind: 'submissionReturned', submissionId: _id, title, reason });
      const trace = effect.trace(ctx, { act: 'submission.return', object: `submissions/${_id}`, district: region, after: { title }, why: reason });
      const change = { state: to, updatedAt: at, revision: _.inc(1), decided: _.set({ decisionId, by: ctx.personId, at, reason }), effects: _.push([told, trace]) };
      return db.submissions.updateOne({ _id, revision, state: _.in([...from]) }, change);
    }
  });
