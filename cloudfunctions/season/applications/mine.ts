import type { PostKind } from '../../../domain/season/plan';
import { isOverdue, type SeasonApplicationState } from '../../../domain/season/application';
import { open } from '../../runtime';
import type { PostDocument } from '../../runtime/documents/season/posts';
import type { SeasonApplicationDocument } from '../../runtime/documents/season/applications';
import { applicationId } from './application-id';

/** Where the caller stands in a season. Instants are ISO 8601 in UTC. */
export interface MyStanding {
  state: SeasonApplicationState;
  submittedAt: string | null;
  documents: number;
  /** Something was written since it was submitted, and does not count yet. */
  isChanged: boolean;
  returned: { reason: string; answerBy: string; isOver: boolean } | null;
  /** Of a rejection, in the organiser's words. */
  reason: string | null;
  /** As they count: what was submitted, or a draft's. */
  preferences: { id: string; title: string; unit: string; kind: PostKind | null; places: number }[];
}

/** The caller's application in the season that is on, in two database calls; null before they began one. */
export const mine = open.query(async ({ ctx }): Promise<MyStanding | null> => {
  const [season] = await ctx.db.seasons.find({ state: 'open' }, { order: [['year', 'desc']], limit: 1, fields: ['_id'] });
  if (!season) return null;
  const [found] = await ctx.db.seasonApplications.aggregate<SeasonApplicationDocument & { posts: PostDocument[] }>(
    [
      ['match', { _id: applicationId(season._id, ctx.personId) }],
      ['lookup', { from: 'posts', localField: 'words.preferences', foreignField: '_id', as: 'posts' }],
    ],
    1,
  );
  if (!found) return null;
  const { state, receipt, words, rewriting, check, posts } = found;
  const byId = new Map(posts.map((post) => [post._id, post]));
  return {
    state,
    submittedAt: receipt?.at.toISOString() ?? null,
    documents: words.documents.length,
    isChanged: rewriting !== undefined,
    returned: state === 'returned' && check?.answerBy ? { reason: check.reason ?? '', answerBy: check.answerBy.toISOString(), isOver: isOverdue({ state, answerBy: check.answerBy }, ctx.now()) } : null,
    reason: state === 'rejected' ? (check?.reason ?? null) : null,
    preferences: words.preferences.map((id) => {
      const post = byId.get(id);
      return { id, title: post?.title ?? '已撤下的岗位', unit: post?.unit ?? '', kind: post?.kind ?? null, places: post?.places ?? 0 };
    }),
  };
});
