import * as v from 'valibot';
import { changesOf } from '../../../domain/job/changes';
import { readEdited } from '../../../domain/job/edit';
import { isAnotherEmployer } from '../../../domain/job/held-by';
import { jobStates } from '../../../domain/job/state';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';
import { takeIntoSearch } from '../imports/search-now';
import { changeTo } from '../stored';
import { cellsInput } from './cells-input';
import { writable } from './open';
import { rewritten } from './rewritten';
import { byHand, districtOf, writeState } from './write-state';

/**
 * Saves the cells of an opening, read again as a sheet's would be. Its key stays, whatever it is called now. A name that it had before may be
 * put back as one replaced by mistake: then the employer of the mistaken name has nothing more to do with it. Refuses with JOB_NOT_FOUND,
 * OUT_OF_REGION, JOB_UNREAD, WORDS_REFUSED, and with JOB_CHANGED when someone else has written it since it was opened.
 */
export const save = staff('editor')
  .input(v.strictObject({ id: bounds.id, revision: bounds.whole(0, 1_000_000), cells: cellsInput, nameReplaced: v.optional(v.picklist(['same', 'mistaken'])) }))
  .mutation(async ({ input: { id, revision, cells, nameReplaced }, ctx }): Promise<{ revision: number }> => {
    const stored = await writable(ctx.db, id, ctx.reach.regions);
    const read = readEdited(cells, ctx.now(), ctx.reach.regions);
    if (read.kind === 'beyond') return refuse('OUT_OF_REGION', `${read.reason}。`);
    if (read.kind === 'unread') return refuse('JOB_UNREAD');
    const fields = changesOf(stored, read.posting);
    if (fields.length === 0) return { revision: stored.revision };
    if (stored.revision !== revision) return refuse('JOB_CHANGED');
    if (nameReplaced === 'mistaken' && isAnotherEmployer(stored, read.posting.job.employer)) return refuse('INPUT_INVALID');
    await checkText(ctx, fields.map(({ after }) => after ?? '').join('\n'), 'comment');
    const document = rewritten(stored, read.posting, stored.state, { importId: byHand, as: 'changed', at: ctx.now() });
    const trace = effect.trace(ctx, { act: 'job.change', object: `jobs/${id}`, district: districtOf(stored.job.places.list), before: told(fields, 'before'), after: told(fields, 'after') });
    if (!(await ctx.db.jobs.updateOne({ _id: id, revision }, { ...changeTo(document, stored, nameReplaced), effects: _.push([trace]) }))) return refuse('JOB_CHANGED');
    await takeIntoSearch(ctx);
    return { revision: revision + 1 };
  });

/** Says that an opening is filled, open again, or withdrawn. Refuses as `save` does. */
export const setState = staff('editor')
  .input(v.strictObject({ id: bounds.id, revision: bounds.whole(0, 1_000_000), state: v.picklist(jobStates) }))
  .mutation(async ({ input: { id, revision, state }, ctx }): Promise<{ revision: number }> => writeState(ctx, await writable(ctx.db, id, ctx.reach.regions), revision, state));

export const told = (fields: ReturnType<typeof changesOf>, side: 'before' | 'after'): Record<string, unknown> => Object.fromEntries(fields.map((field) => [field.name, field[side] ?? null]));
