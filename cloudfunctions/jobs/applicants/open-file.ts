import * as v from 'valibot';
import { standing } from '../../../domain/job/application';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { linkTo } from '../../runtime/storage';
import { pseudonymOf } from '../../runtime/vault';
import { applicationOf } from './narrowed';
import { districtOf } from './own-district';

/** A link in a chat is worth nothing after this. Seconds. */
const LINK_LASTS = 300;

/**
 * A link to the PDF of an application that stands, good for five minutes. That it was opened is written down before the link is given.
 * Refuses with APPLICATION_NOT_FOUND, INTRODUCTION_FILE_NOT_FOUND.
 */
export const openFile = staff('employerContact')
  .input(v.strictObject({ ref: bounds.id }))
  .mutation(async ({ input: { ref }, ctx }): Promise<{ url: string }> => {
    const { _id, personId, employerId, introduction: { file } } = (await applicationOf(ctx.db, ref, ctx.reach.employers)) ?? refuse('APPLICATION_NOT_FOUND');
    if (!file) return refuse('INTRODUCTION_FILE_NOT_FOUND');
    const trace = effect.trace(ctx, { act: 'application.openFile', object: `people/${pseudonymOf(personId)}`, district: districtOf(ctx.grants, employerId) });
    const isNoted = await ctx.db.applications.updateOne({ _id, state: _.in(standing), 'introduction.file.fileId': file.fileId }, { fileShownAt: ctx.now(), effects: _.push([trace]) });
    if (!isNoted) return refuse('APPLICATION_NOT_FOUND');
    return { url: (await linkTo(file.fileId, LINK_LASTS)) ?? refuse('INTRODUCTION_FILE_NOT_FOUND') };
  });
