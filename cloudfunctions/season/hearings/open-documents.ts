import * as v from 'valibot';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { pseudonymOf } from '../../runtime/vault';
import { linksTo, type OpenedDocuments } from '../applications/links';
import { ownHearing } from './own-hearing';
import { shownDocuments } from './shown-documents';

/**
 * Links to what the season lets interviewers see of whoever has booked the caller's slot, good for five minutes. That it was looked at is written
 * down before the links are given. Refuses with SLOT_NOT_FOUND, NOBODY_BOOKED, NOT_ALLOWED, DOCUMENTS_NOT_SHOWN, SEASON_APPLICATION_CHANGED.
 */
export const openDocuments = staff('interviewer')
  .input(v.strictObject({ slotId: bounds.id }))
  .mutation(async ({ input: { slotId }, ctx }): Promise<OpenedDocuments> => {
    const own = await ownHearing(ctx, slotId);
    const season = (await ctx.db.seasons.read(own.round.seasonId)) ?? refuse('SLOT_NOT_FOUND');
    const { application, shown } = await shownDocuments(ctx, season, own);
    if (!application || shown.length === 0) return refuse('DOCUMENTS_NOT_SHOWN');
    const { _id, state, revision, personId } = application;
    const trace = effect.trace(ctx, { act: 'hearing.openDocuments', object: `people/${pseudonymOf(personId)}`, district: season.district, after: { documents: shown.map(({ id }) => id) } });
    if (!(await ctx.db.seasonApplications.updateOne({ _id, state, revision }, { effects: _.push([trace]) }))) return refuse('SEASON_APPLICATION_CHANGED');
    return linksTo(shown, ctx.now());
  });
