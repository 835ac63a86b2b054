import * as v from 'valibot';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { checkText } from '../../runtime/text-check';
import { employerDistrict } from './district';

/**
 * What an organiser adds to an employer: an introduction in place of the sheet's, and whether it is put forward; `null` takes the
 * introduction away. Safe to repeat. Refuses with NOT_FOUND, OUT_OF_REGION, WORDS_REFUSED.
 */
export const edit = staff('editor')
  .input(v.strictObject({ id: bounds.id, introduction: v.nullable(bounds.text(600)), key: v.boolean() }))
  .mutation(async ({ input: { id, introduction, key }, ctx }): Promise<{ saved: true }> => {
    const { db } = ctx;
    const [district, before] = await Promise.all([employerDistrict(db, id, ctx.reach), db.employers.read(id)]);
    if (introduction !== null && introduction !== before?.introduction) await checkText(ctx, introduction, 'forum');
    const after = { introduction: introduction ?? undefined, key };
    const trace = effect.trace(ctx, {
      act: 'employer.edit',
      object: `employers/${id}`,
      district,
      before: { key: before?.key ?? false, introduced: before?.introduction !== undefined },
      after: { key, introduced: introduction !== null },
    });
    if (!before && (await db.employers.insert({ _id: id, ...after, editedAt: ctx.now(), effects: [trace] }))) return { saved: true };
    const changed = await db.employers.updateOne({ _id: id }, { introduction: introduction ?? _.remove(), key, editedAt: ctx.now(), effects: _.push([trace]) });
    return changed ? { saved: true } : refuse('TRY_AGAIN');
  });
