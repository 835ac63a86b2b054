import * as v from 'valibot';
import { profileOf } from '../../../domain/person/profile';
import { writingRefusalAt } from '../../../domain/season/application';
import { bounds, command as _, refuse, student } from '../../runtime';
import type { ApplicationWords } from '../../runtime/documents/season/applications';
import { applicationId } from './application-id';
import { openSeason, ownApplication, partWritten, writtenOf } from './own';

/** Nobody names more posts, whatever the season allows. */
const MOST = 20;

/** What is chosen, as the form sends it. */
export const Chosen = {
  kind: v.picklist(['short', 'long', 'either']),
  preferences: v.pipe(
    v.array(bounds.id),
    v.maxLength(MOST),
    v.check((ids) => new Set(ids).size === ids.length),
  ),
  reassignable: v.boolean(),
};

/**
 * Keeps what the caller has chosen so far; what was submitted stays as it is. Safe to repeat: a save is named by the device. Refuses with
 * SEASON_NOT_FOUND, STAGE_NOT_OPEN, STAGE_OVER, APPLICATION_CHECKED, ANSWER_OVER, SEASON_APPLICATION_CHANGED when it is not as it was read.
 */
export const save = student
  .input(v.strictObject({ seasonId: bounds.id, saveId: bounds.id, revision: bounds.whole(0, 1_000_000), ...Chosen }))
  .mutation(async ({ input: { seasonId, saveId, revision, kind, preferences, reassignable }, ctx }): Promise<{ revision: number }> => {
    const season = await openSeason(ctx.db, seasonId);
    const _id = applicationId(seasonId, ctx.personId);
    const before = await ctx.db.seasonApplications.read(_id);
    if (before?.saveId === saveId) return { revision: before.revision };
    const now = ctx.now();
    const refusal = writingRefusalAt(season.stages, { state: before?.state ?? 'draft', answerBy: before?.check?.answerBy }, now);
    if (refusal) return refuse(refusal);
    const chosen = { kind, preferences: preferences.slice(0, season.rules.preferences), reassignable: reassignable && season.rules.reassignment };
    if (!before && revision === 0) {
      const words: ApplicationWords = { profile: profileOf(ctx.person), ...chosen, documents: [] };
      if (await ctx.db.seasonApplications.insert({ _id, seasonId, personId: ctx.personId, state: 'draft', revision: 1, saveId, words, earlier: [], updatedAt: now })) return { revision: 1 };
    } else if (before) {
      const written: ApplicationWords = { ...writtenOf(before), profile: profileOf(ctx.person), ...chosen };
      if (await ctx.db.seasonApplications.updateOne({ _id, revision, state: before.state }, { [partWritten(before)]: _.set(written), saveId, revision: _.inc(1), updatedAt: now })) return { revision: revision + 1 };
    }
    // The same save came twice at once, or another phone was faster.
    const kept = await ownApplication(ctx.db, seasonId, ctx.personId);
    return kept.saveId === saveId ? { revision: kept.revision } : refuse('SEASON_APPLICATION_CHANGED');
  });
