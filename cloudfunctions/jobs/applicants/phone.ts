import * as v from 'valibot';
import { standing } from '../../../domain/job/application';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { openVault, pseudonymOf } from '../../runtime/vault';
import { applicationOf } from './narrowed';
import { districtOf } from './own-district';

/**
 * The phone number of somebody whose application stands with the contact's employer. That it was looked at is written down first, where its
 * owner sees it and in the record; when that fails, nothing is said. Refuses with APPLICATION_NOT_FOUND, NOT_FOUND.
 */
export const phone = staff('employerContact')
  .input(v.strictObject({ ref: bounds.id }))
  .mutation(async ({ input: { ref }, ctx }): Promise<{ value: string }> => {
    const { _id, personId, employerId } = (await applicationOf(ctx.db, ref, ctx.reach.employers)) ?? refuse('APPLICATION_NOT_FOUND');
    const trace = effect.trace(ctx, { act: 'application.phone', object: `people/${pseudonymOf(personId)}`, district: districtOf(ctx.grants, employerId) });
    if (!(await ctx.db.applications.updateOne({ _id, state: _.in(standing) }, { phoneShownAt: ctx.now(), effects: _.push([trace]) }))) return refuse('APPLICATION_NOT_FOUND');
    const vault = await ctx.db.vaults.read(personId);
    return { value: (vault && openVault(vault, 'phone')) ?? refuse('NOT_FOUND') };
  });
