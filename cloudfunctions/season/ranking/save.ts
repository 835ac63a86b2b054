import * as v from 'valibot';
import { isOneEach, rankingLimits, rankingRefusalAt } from '../../../domain/season/ranking';
import { maskContacts } from '../../../domain/text/sensitive';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';
import type { RankingDocument } from '../../runtime/documents/season/rankings';
import { demandOpen } from '../seasons/within-reach';
import { askingFor, postToRank, refuseAsking } from './post';

export interface SavedRanking {
  revision: number;
}

const Said = v.strictObject({ who: bounds.id, reason: bounds.line(rankingLimits.reason) });

/**
 * Keeps whom a unit wants for a post, all of it at once; it may be changed until it locks. Safe to repeat: a save is named by the device, and of two that looked at the
 * same one counts. Refuses with POST_NOT_FOUND, RANKING_NOT_ASKED, SEASON_ENDED, RANKING_NOT_OPEN, RANKING_LOCKED, RANKING_CHANGED also when somebody in it no longer
 * asks, RANKING_OWN, WORDS_REFUSED.
 */
export const save = staff('employerContact')
  .input(
    v.pipe(
      v.strictObject({
        postId: bounds.id,
        saveId: bounds.id,
        revision: bounds.whole(0, 1_000_000),
        order: v.pipe(v.array(bounds.id), v.maxLength(rankingLimits.people)),
        unsuitable: v.pipe(v.array(Said), v.maxLength(rankingLimits.people)),
      }),
      v.check((said) => isOneEach(said)),
    ),
  )
  .mutation(async ({ input: { postId, saveId, revision, order, unsuitable }, ctx }): Promise<SavedRanking> => {
    const { db, personId: by } = ctx;
    const { post, season } = await postToRank(ctx, postId);
    const held = await db.rankings.read(postId);
    if (held?.saveId === saveId) return { revision: held.revision };
    demandOpen(season);
    const at = ctx.now();
    const refusal = rankingRefusalAt(season.stages, at);
    if (refusal) refuse(refusal);
    if ((held?.revision ?? 0) !== revision) refuse('RANKING_CHANGED');
    const asking = await askingFor(ctx, post);
    refuseAsking(asking, by);
    const byNumber = new Map(asking.map(({ number, personId }) => [number, personId]));
    const openidOf = (number: string): string => byNumber.get(number) ?? refuse('RANKING_CHANGED');
    const before = new Map(held?.unsuitable.map((said) => [said.who, said]));
    const said = unsuitable.map(({ who: number, reason: written }) => {
      const [who, reason] = [openidOf(number), maskContacts(written).text];
      const earlier = before.get(who);
      return earlier?.reason === reason ? earlier : { who, reason, at };
    });
    await checkText(ctx, said.filter(({ who, reason }) => before.get(who)?.reason !== reason).map(({ reason }) => reason).join('\n'), 'comment');
    const trace = effect.trace(ctx, { act: 'ranking.save', object: `posts/${postId}`, district: season.district, after: { unit: post.unit, title: post.title, ranked: order.length, unsuitable: said.length } });
    const saved: Omit<RankingDocument, '_id'> = { seasonId: season._id, unitId: post.unitId, order: order.map(openidOf), unsuitable: said, by, at, saveId, revision: revision + 1 };
    const isMine =
      revision === 0 ? await db.rankings.insert({ _id: postId, ...saved, effects: [trace] }) : await db.rankings.updateOne({ _id: postId, revision }, { ...saved, effects: _.push([trace]) });
    return isMine || (await db.rankings.read(postId))?.saveId === saveId ? { revision: revision + 1 } : refuse('RANKING_CHANGED');
  });
