import * as v from 'valibot';
import { applicationMoves } from '../../../domain/season/application';
import { stageRefusalAt } from '../../../domain/season/stages';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';
import { makeCandidate } from '../../runtime/candidates';
import type { SeasonApplicationDocument } from '../../runtime/documents/season/applications';
import { pseudonymOf } from '../../runtime/vault';
import { demandOpen } from '../seasons/within-reach';
import { applicationWithin } from './within-reach';

const Outcome = v.variant('as', [
  v.strictObject({ as: v.literal('passAfterAll'), mark: v.optional(bounds.whole(0, 100)) }),
  v.strictObject({ as: v.literal('keepRejected'), reason: bounds.text(200) }),
]);

/**
 * The second look at a rejection, by another organiser, once: it is passed after all, or stays rejected for the reason that is given now.
 * Safe to repeat: a look is named by the device. Refuses with SEASON_APPLICATION_NOT_FOUND, NOT_ALLOWED, SEASON_APPLICATION_CHANGED,
 * SECOND_LOOK_BY_ANOTHER, SEASON_ENDED, STAGE_NOT_OPEN, STAGE_OVER, WORDS_REFUSED.
 */
export const lookAgain = staff('editor')
  .input(v.strictObject({ id: bounds.id, checkId: bounds.id, revision: bounds.whole(1, 1_000_000), outcome: Outcome }))
  .mutation(async ({ input: { id, checkId, revision, outcome }, ctx }): Promise<null> => {
    const { application, season } = await applicationWithin(ctx, id);
    if (hasLook(application)) return finish();
    demandOpen(season);
    const refusal = stageRefusalAt(season.stages, 'checkDocuments', ctx.now());
    if (refusal) return refuse(refusal);
    const { check, personId } = application;
    if (application.state !== 'rejected') return refuse('SEASON_APPLICATION_CHANGED');
    if (check?.second || check?.by === ctx.personId) return refuse('SECOND_LOOK_BY_ANOTHER');
    if (outcome.as === 'keepRejected') await checkText(ctx, outcome.reason, 'comment');
    const at = ctx.now();
    const { from, to } = applicationMoves[outcome.as];
    const why = outcome.as === 'keepRejected' ? { reason: outcome.reason } : {};
    const about = { seasonId: season._id, title: season.title };
    const message = outcome.as === 'keepRejected' ? ({ kind: 'seasonRejected', ...about, reason: outcome.reason } as const) : ({ kind: 'seasonPassed', ...about } as const);
    await ctx.db.seasonApplications.updateOne(
      { _id: id, revision, state: _.in([...from]) },
      {
        state: to,
        revision: _.inc(1),
        updatedAt: at,
        check: _.set({ checkId, by: ctx.personId, at, second: true, ...why }),
        ...(outcome.as === 'passAfterAll' && { candidateDue: true, ...(outcome.mark !== undefined && { documentsMark: outcome.mark }) }),
        effects: _.push([
          effect.trace(ctx, { act: `seasonApplication.${outcome.as}`, object: `people/${pseudonymOf(personId)}`, district: season.district, ...(outcome.as === 'keepRejected' && { why: outcome.reason }) }),
          effect.message(`${id}_${checkId}`, at, personId, message),
        ]),
      },
    );
    return hasLook((await applicationWithin(ctx, id)).application) ? finish() : refuse('SEASON_APPLICATION_CHANGED');

    function hasLook(found: SeasonApplicationDocument): boolean {
      return found.check?.checkId === checkId;
    }

    async function finish(): Promise<null> {
      if (outcome.as === 'passAfterAll') await makeCandidate(ctx.db, id, ctx.now);
      return null;
    }
  });
