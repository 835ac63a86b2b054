import { sayChanges } from '../../../../domain/season/post-correction';
import { command as _, effect, type CallContext } from '../../../runtime';
import type { PostDocument } from '../../../runtime/documents/season/posts';
import type { SeasonDocument } from '../../../runtime/documents/season/seasons';
import type { SavedPost } from '../save';
import type { Correction } from './allowed';
import { sameStep } from '../same-step';

interface Written extends Correction {
  held: PostDocument;
  season: SeasonDocument;
  stepId: string;
  reason: string;
  /** Whose unit hears of it; nobody's when nobody wrote it here. */
  tell: string | undefined;
  /** What the unit asked is settled by it. */
  settles: boolean;
}

/**
 * Corrects a post in one guarded write: what was before is kept with the reason, and everybody who named it, or has it by now, is told what is other.
 * Refuses with POST_CHANGED.
 */
export const writeCorrection = async (ctx: CallContext, { held, season, corrected, changes, stepId, reason, tell, settles }: Written): Promise<SavedPost> => {
  const { _id: id, revision, seasonId, title, unit } = held;
  const now = ctx.now();
  const { conditions, hours, mentor, allowance, insurance, ...said } = corrected;
  const about = { postId: id, seasonId, title };
  const to = season.published ? ('placed' as const) : ('applicants' as const);
  const what = sayChanges(changes);
  const isWritten = await ctx.db.posts.updateOne(
    { _id: id, revision, state: 'published' },
    {
      ...said,
      conditions: _.set(conditions),
      hours: hours ?? _.remove(),
      mentor: mentor ?? _.remove(),
      allowance: allowance ?? _.remove(),
      insurance: insurance ?? _.remove(),
      ...(settles && { correction: _.remove(), correctionReturned: _.remove() }),
      corrections: _.push([{ id: stepId, changes, reason, by: ctx.personId, at: now }]),
      revision: revision + 1,
      stepId,
      effects: _.push([
        effect.trace(ctx, { act: 'post.correct', object: `posts/${id}`, district: season.district, before: sides(changes, 'before'), after: sides(changes, 'after'), why: reason }),
        effect.announce(`post_${id}_corrected_${stepId}`, now, { seasonId, to, postId: id, message: { kind: 'postCorrected', to, unit, what, reason, ...about } }),
        ...(tell === undefined ? [] : [effect.message(`post_${id}_correction_${stepId}`, now, tell, { kind: 'correctionDecided', outcome: 'corrected', what, ...about })]),
      ]),
    },
  );
  return isWritten ? { revision: revision + 1 } : sameStep(ctx.db, id, stepId);
};

const sides = (changes: Correction['changes'], side: 'before' | 'after'): Record<string, string> => Object.fromEntries(changes.map((change) => [change.field, change[side]]));
