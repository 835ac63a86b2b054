import * as v from 'valibot';
import { applicationMoves, checkRefusalAt, mayAnswerUntil } from '../../../domain/season/application';
import { bounds, checkText, command as _, effect, refuse, staff, type CallContext } from '../../runtime';
import { makeCandidate } from '../../runtime/candidates';
import type { SeasonApplicationDocument } from '../../runtime/documents/season/applications';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { pseudonymOf } from '../../runtime/vault';
import { demandOpen } from '../seasons/within-reach';
import { lettingGo } from './own';
import { seasonWithin } from './within-reach';

/** Applications decided in one go. */
const AT_ONCE = 30;

const Decision = v.variant('as', [
  v.strictObject({ as: v.literal('pass'), mark: v.optional(bounds.whole(0, 100)) }),
  v.strictObject({ as: v.literal('return'), reason: bounds.text(200), answerBy: bounds.instant }),
  v.strictObject({ as: v.literal('reject'), reason: bounds.text(200) }),
]);
type Decision = v.InferOutput<typeof Decision>;

export interface Checked {
  /** Those that have this decision now. */
  done: string[];
  /** Those that have changed since they were looked at, or were decided by somebody else. */
  changed: string[];
}

/**
 * Passes applications of a season, returns them with a reason and a time to answer in, or rejects them, one or many alike; each applicant
 * hears once. Whoever passes becomes a candidate. Safe to repeat: a decision is named by the device. Refuses with SEASON_NOT_FOUND,
 * SEASON_ENDED, STAGE_NOT_OPEN, STAGE_OVER, STILL_OPEN, ANSWER_TIME_WRONG, WORDS_REFUSED.
 */
export const check = staff('editor')
  .input(
    v.strictObject({
      seasonId: bounds.id,
      checkId: bounds.id,
      applications: v.pipe(v.array(v.strictObject({ id: bounds.id, revision: bounds.whole(1, 1_000_000) })), v.minLength(1), v.maxLength(AT_ONCE)),
      decision: Decision,
    }),
  )
  .mutation(async ({ input: { seasonId, checkId, applications, decision }, ctx }): Promise<Checked> => {
    const season = await seasonWithin(ctx, seasonId);
    demandOpen(season);
    const refusal = checkRefusalAt(season.stages, decision.as, { state: 'submitted' }, ctx.now());
    if (refusal) return refuse(refusal);
    if (decision.as === 'return' && !mayAnswerUntil(season.stages, new Date(decision.answerBy), ctx.now())) return refuse('ANSWER_TIME_WRONG');
    if (decision.as !== 'pass') await checkText(ctx, decision.reason, 'comment');
    const checked: Checked = { done: [], changed: [] };
    for (const seen of applications) ((await decide(seen)) ? checked.done : checked.changed).push(seen.id);
    return checked;

    async function decide({ id, revision }: { id: string; revision: number }): Promise<boolean> {
      const found = await ctx.db.seasonApplications.read(id);
      if (found?.seasonId !== seasonId || found.personId === ctx.personId) return false;
      const isDone = hasDecision(found) || (await give(ctx, season, { found, revision, checkId, decision }));
      if (isDone && decision.as === 'pass') await makeCandidate(ctx.db, id, ctx.now);
      return isDone || hasDecision(await ctx.db.seasonApplications.read(id));
    }

    /** Whether it has this very decision, perhaps because it came again. */
    function hasDecision(application: SeasonApplicationDocument | undefined): boolean {
      return application?.check?.checkId === checkId;
    }
  });

interface Giving {
  found: SeasonApplicationDocument;
  revision: number;
  checkId: string;
  decision: Decision;
}

/** One write from the revision that was looked at; `false` when it has changed. */
async function give(ctx: CallContext, season: SeasonDocument, { found, revision, checkId, decision }: Giving): Promise<boolean> {
  const at = ctx.now();
  if (checkRefusalAt(season.stages, decision.as, { state: found.state, answerBy: found.check?.answerBy }, at)) return false;
  const { from, to } = applicationMoves[decision.as];
  const reason = decision.as === 'pass' ? undefined : decision.reason;
  const trace = effect.trace(ctx, {
    act: `seasonApplication.${decision.as}`,
    object: `people/${pseudonymOf(found.personId)}`,
    district: season.district,
    before: { state: found.state },
    after: { state: to },
    ...(reason !== undefined && { why: reason }),
  });
  const about = { seasonId: season._id, title: season.title };
  const told = effect.message(`${found._id}_${checkId}`, at, found.personId, messageOf(about, decision));
  return ctx.db.seasonApplications.updateOne(
    { _id: found._id, revision, state: _.in([...from]) },
    {
      state: to,
      revision: _.inc(1),
      updatedAt: at,
      check: _.set({ checkId, by: ctx.personId, at, ...(reason !== undefined && { reason }), ...(decision.as === 'return' && { answerBy: new Date(decision.answerBy) }) }),
      ...(decision.as === 'pass' && { candidateDue: true, ...(decision.mark !== undefined && { documentsMark: decision.mark }) }),
      // What they wrote over it no longer counts.
      ...(decision.as !== 'return' && { rewriting: _.remove(), ...lettingGo(found.rewriting?.documents ?? [], found.words.documents, at) }),
      effects: _.push([trace, told]),
    },
  );
}

const messageOf = (about: { seasonId: string; title: string }, decision: Decision) => {
  switch (decision.as) {
    case 'pass':
      return { kind: 'seasonPassed', ...about } as const;
    case 'return':
      return { kind: 'seasonReturned', ...about, reason: decision.reason, answerBy: decision.answerBy } as const;
    case 'reject':
      return { kind: 'seasonRejected', ...about, reason: decision.reason } as const;
  }
};
