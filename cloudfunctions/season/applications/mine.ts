import type { PostKind } from '../../../domain/season/plan';
import { isOverdue, type SeasonApplicationState } from '../../../domain/season/application';
import { command as _, open } from '../../runtime';
import type { CandidateDocument, RoundDocument } from '../../runtime/documents/season/interviews';
import type { PostDocument } from '../../runtime/documents/season/posts';
import type { SeasonApplicationDocument } from '../../runtime/documents/season/applications';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { shownSeason, type CurrentSeason } from '../current';
import { publishedByKind } from '../seasons/figures';

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

/** Everything of the season that is of the caller. */
interface About extends SeasonDocument {
  applications: SeasonApplicationDocument[];
  candidates: CandidateDocument[];
  rounds: RoundDocument[];
}

/** A collection whose documents of a person and season have the id `seasonId_openid`. */
const own = (from: string) => ['lookup', { from, localField: 'own', foreignField: '_id', as: from === 'seasonApplications' ? 'applications' : from }] as const;

/** What a person's page of the season shows, in three database calls; null before the first season. */
export const mine = open.query(async ({ ctx }): Promise<MySeason | null> => {
  const { db, personId } = ctx;
  const [about] = await db.seasons.aggregate<About>(
    [
      ['match', { state: 'open' }],
      ['sort', { year: -1 }],
      ['limit', 1],
      ['addFields', { own: { $concat: ['$_id', '_', personId] } }],
      own('seasonApplications'),
      own('candidates'),
      ['lookup', { from: 'rounds', localField: '_id', foreignField: 'seasonId', as: 'rounds' }],
    ],
    1,
  );
  if (!about) return null;
  const [application] = about.applications;
  const [candidate] = about.candidates;
  const wanted = application?.words.preferences ?? [];
  const [published, posts] = await Promise.all([publishedByKind(db, about._id), wanted.length > 0 ? db.posts.find({ _id: _.in(wanted) }, { limit: wanted.length, fields: ['title', 'unit', 'kind', 'places'] }) : []]);
  const rounds = about.rounds.filter(({ state }) => state === 'published').sort((one, other) => other.booking.opensAt.getTime() - one.booking.opensAt.getTime());
  const now = ctx.now();
  return { season: shownSeason({ season: about, published, candidate, round: candidate && rounds[0] }, now), standing: application ? standingOf(application, posts, now) : null };
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
