import * as v from 'valibot';
import { effect, refuse, staff } from '../../runtime';
import { grantFor } from '../submissions/own';
import { Picture, takePicture } from './take';

/** A contact offers a picture for their employer's page; an organiser looks at it first. Refuses with NOT_FOUND, and as `takePicture` does. */
export const offer = staff('employerContact')
  .input(v.strictObject(Picture))
  .mutation(async ({ input, ctx }): Promise<{ kept: true }> => {
    const { employerId, words } = input;
    if (!ctx.reach.employers.includes(employerId)) return refuse('NOT_FOUND');
    const { region } = grantFor(ctx.grants, employerId);
    await takePicture(ctx, input, 'offered', effect.trace(ctx, { act: 'employer.offerPicture', object: `employers/${employerId}`, district: region, after: { text: words } }), region);
    return { kept: true };
  });
