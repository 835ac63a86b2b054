import * as v from 'valibot';
import { effect, staff } from '../../runtime';
import { employerDistrict } from '../employers/district';
import { Picture, takePicture } from './take';

/** An organiser puts a picture on an employer's page at once. Refuses with NOT_FOUND, OUT_OF_REGION, and as `takePicture` does. */
export const add = staff('editor')
  .input(v.strictObject(Picture))
  .mutation(async ({ input, ctx }): Promise<{ kept: true }> => {
    const district = await employerDistrict(ctx.db, input.employerId, ctx.reach);
    await takePicture(ctx, input, 'shown', effect.trace(ctx, { act: 'employer.picture', object: `employers/${input.employerId}`, district, after: { text: input.words } }));
    return { kept: true };
  });
