import * as v from 'valibot';
import { mostPictures } from '../../../domain/job/picture';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import type { EmployerDocument } from '../../runtime/documents/employers';
import { employerDistrict } from '../employers/district';
import { tellContacts } from './tell-contacts';

/**
 * Puts an offered picture on its employer's page, or takes one away, offered or shown; the clock deletes its file. The employer's contacts
 * hear what became of an offered one. Safe to repeat. Refuses
 * with NOT_FOUND, OUT_OF_REGION, PICTURES_FULL, TRY_AGAIN.
 */
export const decide = staff('editor')
  .input(v.strictObject({ employerId: bounds.id, pictureId: bounds.id, as: v.picklist(['show', 'remove']) }))
  .mutation(async ({ input: { employerId, pictureId, as }, ctx }): Promise<{ done: true }> => {
    const found = (await ctx.db.employers.read(employerId)) ?? refuse('NOT_FOUND');
    const covered = found.offeredIn !== undefined && ctx.reach.covers({ district: found.offeredIn }) ? found.offeredIn : undefined;
    const district = covered ?? (await employerDistrict(ctx.db, employerId, ctx.reach));
    const { pictures = [] } = found;
    const picture = pictures.find(({ id }) => id === pictureId);
    if (!picture || (as === 'show' && picture.state === 'shown')) return { done: true };
    if (as === 'show' && pictures.filter(({ state }) => state === 'shown').length >= mostPictures) return refuse('PICTURES_FULL');
    const rest = pictures.filter((each) => each !== picture);
    const left = as === 'show' ? [...rest, { ...picture, state: 'shown' as const }] : rest;
    const trace = effect.trace(ctx, { act: as === 'show' ? 'employer.picture' : 'employer.removePicture', object: `employers/${employerId}`, district, after: { text: picture.words } });
    const told = picture.state === 'offered' ? await tellContacts(ctx, employerId, picture, as === 'show') : [];
    return (await write(found, left)) ? { done: true } : refuse('TRY_AGAIN');

    /** From what was read: `false` when somebody else has changed the pictures since. */
    function write({ _id }: EmployerDocument, kept: typeof pictures): Promise<boolean> {
      const waits = kept.some(({ state }) => state === 'offered') ? {} : { offeredIn: _.remove() };
      const discarded = as === 'remove' && { discarded: _.push([picture?.fileId]) };
      return ctx.db.employers.updateOne({ _id, pictures }, { pictures: _.set(kept), ...waits, ...discarded, effects: _.push([trace, ...told]) });
    }
  });
