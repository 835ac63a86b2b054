import * as v from 'valibot';
import { planMoved } from '../../../domain/season/planned-anew';
import { bounds, command as _, refuse, staff } from '../../runtime';
import { finishCopying } from '../../runtime/season/copy-posts';
import type { Saved } from './save';
import { seasonWithin } from './within-reach';

/**
 * Begins a season that says what an earlier one said, its days moved by whole years; with its posts, as drafts of their units, when asked.
 * Safe to repeat: the season is named by the device, and posts that are there are not copied again; the clock finishes what died. Refuses
 * with SEASON_NOT_FOUND, OUT_OF_REGION, SEASON_CHANGED.
 */
export const copy = staff('editor')
  .input(v.strictObject({ id: bounds.id, from: bounds.id, years: bounds.whole(1, 10), posts: v.boolean() }))
  .mutation(async ({ input: { id, from, years, posts }, ctx }): Promise<Saved> => {
    const source = await seasonWithin(ctx, from);
    const plan = planMoved(source, years);
    const applicants = await ctx.db.seasonApplications.count({ seasonId: from, 'receipt.hash': _.exists(true) });
    await ctx.db.seasons.insert({ _id: id, state: 'draft', revision: 1, stepId: id, ...plan, ...(years === 1 && applicants > 0 && { lastYear: applicants }), ...(posts && { postsFrom: from }), sample: false });
    const held = await seasonWithin(ctx, id);
    if (held.postsFrom === from) await finishCopying(ctx.db, held);
    return held.stepId === id ? { revision: held.revision } : refuse('SEASON_CHANGED');
  });
