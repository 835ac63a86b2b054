import type { PostKind } from '../../../domain/season/plan';
import { isOverdue, type SeasonApplicationState } from '../../../domain/season/application';
import { open } from '../../runtime';
import type { PostDocument } from '../../runtime/documents/season/posts';
import type { SeasonApplicationDocument } from '../../runtime/documents/season/applications';
import { callerSeason } from '../caller-season';
import { shownSeason, type CurrentSeason } from '../current';

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

/** The season that is on, and where the caller stands in it. */
export interface MySeason {
  season: CurrentSeason;
  /** Null before they began an application. */
  standing: MyStanding | null;
}

/** What a person's page of the season that concerns them most shows, in two database calls, three for whoever waits for a place; null before the first season. */
export const mine = open.query(async ({ ctx }): Promise<MySeason | null> => {
  const { db, personId } = ctx;
  const now = ctx.now();
  const found = await callerSeason(db, personId, now);
  if (!found) return null;
  const { application, wanted } = found;
  return { season: await shownSeason(db, found, now), standing: application ? standingOf(application, wanted, now) : null };
});

const standingOf = ({ state, receipt, words, rewriting, check }: SeasonApplicationDocument, posts: readonly PostDocument[], now: Date): MyStanding => {
  const byId = new Map(posts.map((post) => [post._id, post]));
  return {
    state,
    submittedAt: receipt?.at.toISOString() ?? null,
    documents: words.documents.length,
    isChanged: rewriting !== undefined,
    returned: state === 'returned' && check?.answerBy ? { reason: check.reason ?? '', answerBy: check.answerBy.toISOString(), isOver: isOverdue({ state, answerBy: check.answerBy }, now) } : null,
    reason: state === 'rejected' ? (check?.reason ?? null) : null,
    preferences: words.preferences.map((id) => {
      const post = byId.get(id);
      return { id, title: post?.title ?? '已撤下的岗位', unit: post?.unit ?? '', kind: post?.kind ?? null, places: post?.places ?? 0 };
    }),
  };
};
