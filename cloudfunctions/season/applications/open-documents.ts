import * as v from 'valibot';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { pseudonymOf } from '../../runtime/vault';
import { linksTo, type OpenedDocuments } from './links';
import { applicationWithin } from './within-reach';

/**
 * Links to all documents of an application, good for five minutes. That they were looked at is written down before the links are given.
 * Refuses with SEASON_APPLICATION_NOT_FOUND, NOT_ALLOWED, SEASON_APPLICATION_CHANGED.
 */
export const openDocuments = staff('editor')
  .input(v.strictObject({ id: bounds.id }))
  .mutation(async ({ input: { id }, ctx }): Promise<OpenedDocuments> => {
    const { application, season } = await applicationWithin(ctx, id);
    const given = application.words.documents.filter(({ fileId }) => fileId !== '');
    const trace = effect.trace(ctx, { act: 'seasonApplication.openDocuments', object: `people/${pseudonymOf(application.personId)}`, district: season.district, after: { documents: given.map((each) => each.id) } });
    if (!(await ctx.db.seasonApplications.updateOne({ _id: id, state: application.state, revision: application.revision }, { effects: _.push([trace]) }))) return refuse('SEASON_APPLICATION_CHANGED');
    return linksTo(given, ctx.now());
  });
