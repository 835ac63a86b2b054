import type { Message } from '../../../../domain/message/message';
import { changesOf, correctedIn, sayChanges } from '../../../../domain/season/post-correction';
import { command as _, effect, refuse, type CallContext } from '../../../runtime';
import type { PostDocument } from '../../../runtime/documents/season/posts';
import { contactsOf } from '../own';
import type { SavedPost } from '../save';
import { demandCorrectable, toldIn, type Correction } from './allowed';
import { sameStep } from '../same-step';

interface Written extends Correction {
  held: PostDocument;
  stepId: string;
  reason: string;
  /** It is what its unit asked. */
  isAsked: boolean;
}

/**
 * Corrects a post in one guarded write: what was before is kept with the reason, and everybody who named it, or has it by now, is told what is other; so
 * are the contacts of its unit. What the unit asked is settled by it when nothing of that is left. The season is looked at again, for WeChat took its
 * time over the words. Refuses with POST_CHANGED, SEASON_ENDED, CORRECTION_NOT_NOW.
 */
export const writeCorrection = async (ctx: Pick<CallContext, 'db' | 'now' | 'personId' | 'requestId'>, { held, corrected, changes, stepId, reason, isAsked }: Written): Promise<SavedPost> => {
  const { _id: id, revision, seasonId, title, unit, unitId, correction: asked } = held;
  const now = ctx.now();
  const season = (await ctx.db.seasons.read(seasonId)) ?? refuse('POST_NOT_FOUND');
  demandCorrectable(season, changes, 'organiser', now);
  const { conditions, hours, mentor, allowance, insurance, ...said } = corrected;
  const about = { postId: id, seasonId, title };
  const to = toldIn(season);
  const what = sayChanges(changes);
  const settles = isAsked || (asked !== undefined && changesOf(corrected, correctedIn(corrected, asked.wanted, asked.fields)).length === 0);
  const unitHears: Message = { kind: 'correctionDecided', to, what, ...about, ...(settles ? { outcome: 'corrected' } : { outcome: 'made', reason }) };
  const hearing = new Set([...(await contactsOf(ctx.db, unitId, season)), ...(settles && asked ? [asked.by] : [])]);
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
        ...[...hearing].map((who) => effect.message(`post_${id}_correction_${stepId}_${who}`, now, who, unitHears)),
      ]),
    },
  );
  return isWritten ? { revision: revision + 1 } : sameStep(ctx.db, id, stepId);
};

const sides = (changes: Correction['changes'], side: 'before' | 'after'): Record<string, string> => Object.fromEntries(changes.map((change) => [change.field, change[side]]));
