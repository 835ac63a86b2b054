import * as v from 'valibot';
import { complaintsAboutPlan } from '../../../domain/season/plan-complaints';
import { hoursOf } from '../../../domain/season/stages';
import { checkText, command as _, effect, refuse, staff } from '../../runtime';
import { sameStep } from './same-step';
import { step, typedPlan } from './typed';
import { factsOf, wordsOfPlan } from './words';
import { seasonWithin } from './within-reach';

export interface Saved {
  revision: number;
}

/**
 * Keeps what an organiser lays down for a season, finished or not; revision 0 begins a draft. Once it is open, its rules may be mended until
 * people apply, and never by halves; its hours only by `moveStage`. Safe to repeat: a save is named by the device. Refuses with
 * OUT_OF_REGION, SEASON_NOT_FOUND, SEASON_CHANGED, SEASON_SETTLED, SEASON_INCOMPLETE, WORDS_REFUSED.
 */
export const save = staff('editor')
  .input(v.strictObject({ ...step, plan: typedPlan }))
  .mutation(async ({ input: { id, stepId, revision, plan }, ctx }): Promise<Saved> => {
    const { db, reach } = ctx;
    if (!reach.covers(plan)) refuse('OUT_OF_REGION');
    const { title, year, district, stages, rules } = plan;
    const written = { title, year, district, stages, rules: _.set(rules), stepId };
    if (revision === 0 && (await db.seasons.insert({ _id: id, state: 'draft', revision: 1, title, year, district, stages, rules, stepId, sample: false }))) return { revision: 1 };

    const held = await seasonWithin(ctx, id);
    if (held.stepId === stepId) return { revision: held.revision };
    if (held.state === 'draft') {
      const isWritten = await db.seasons.updateOne({ _id: id, revision, state: 'draft', district: held.district }, { ...written, revision: revision + 1 });
      return isWritten ? { revision: revision + 1 } : sameStep(db, id, stepId);
    }
    if (held.state === 'ended' || ctx.now() >= hoursOf(held.stages, 'apply').startsAt) refuse('SEASON_SETTLED');
    // Whoever handed something in did so by these rules, wherever the stage was moved since.
    if ((await db.seasonApplications.count({ seasonId: id, 'receipt.hash': _.exists(true) })) > 0) refuse('SEASON_SETTLED');
    const mended = { ...plan, district: held.district, stages: held.stages };
    const [complaint] = Object.values(complaintsAboutPlan(mended, ctx.now()));
    if (complaint) refuse('SEASON_INCOMPLETE', `${complaint}。`);
    await checkText(ctx, wordsOfPlan(mended), 'comment');
    const trace = effect.trace(ctx, { act: 'season.change', object: `seasons/${id}`, district: held.district, before: factsOf(held), after: factsOf(mended) });
    const change = { title, year, rules: _.set(rules), stepId, revision: revision + 1, effects: _.push([trace]) };
    return (await db.seasons.updateOne({ _id: id, revision, state: 'open' }, change)) ? { revision: revision + 1 } : sameStep(db, id, stepId);
  });
