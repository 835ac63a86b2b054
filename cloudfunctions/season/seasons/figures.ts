import * as v from 'valibot';
import type { AllocationRule, PostKind, StageName } from '../../../domain/season/plan';
import { stageAt } from '../../../domain/season/stages';
import { bounds, command as _, staff, type Database } from '../../runtime';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { applicationsHandedIn } from '../../runtime/season/live';
import { stageCardOf, type StageCard } from './stage-card';
import { seasonWithin } from './within-reach';

/** A season in figures, each counted from what is kept. */
export interface SeasonFigures {
  title: string;
  state: SeasonDocument['state'];
  revision: number;
  stages: StageCard[];
  method: AllocationRule['method'];
  /** The stage that is on; null in a gap. */
  stage: StageName | null;
  /** `corrections`: units ask for them. */
  posts: { waiting: number; corrections: number; published: Record<PostKind, { posts: number; places: number }> };
  applicants: number;
  /** As an organiser stated it; null while nobody has. */
  lastYear: number | null;
  universities: number;
  /** Documents that wait to be looked at. */
  checksOpen: number;
  candidates: number;
  /** Candidates with a slot, and hearings that are over and marked. */
  booked: number;
  heard: number;
  placed: number;
  accepted: number;
}

/** Universities one season has applicants of, at most: the cloud gives no more rows. */
const MOST = 1000;

/** The figures of a season for its organisers. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION. */
export const figures = staff('editor')
  .input(v.strictObject({ id: bounds.id }))
  .query(async ({ input: { id: seasonId }, ctx }): Promise<SeasonFigures> => {
    const { db } = ctx;
    const { title, state, revision, stages, rules, lastYear } = await seasonWithin(ctx, seasonId);
    const [waiting, corrections, published, applicants, universities, checksOpen, candidates, booked, heard, placed, accepted] = await Promise.all([
      db.posts.count({ seasonId, state: 'submitted' }),
      db.posts.count({ seasonId, state: 'published', 'correction.id': _.exists(true) }),
      publishedByKind(db, seasonId),
      db.seasonApplications.count({ seasonId, 'receipt.hash': _.exists(true), state: _.neq('withdrawn') }),
      db.seasonApplications.aggregate<{ _id: string }>([['match', { seasonId, 'receipt.hash': _.exists(true), state: _.neq('withdrawn') }], ['group', { _id: '$words.profile.university' }]], MOST),
      db.seasonApplications.count({ seasonId, state: 'submitted' }),
      db.candidates.count({ seasonId }),
      db.candidates.count({ seasonId, 'bookings.0': _.exists(true) }),
      db.hearings.count({ seasonId, closedAt: _.exists(true), 'sheets.submittedAt': _.exists(true) }),
      db.placements.count({ seasonId, state: _.in(['placed', 'offered', 'accepted']) }),
      db.placements.count({ seasonId, state: 'accepted' }),
    ]);
    return {
      title, state, revision, method: rules.allocation.method, stages: stages.map(stageCardOf(ctx.now())), stage: (state === 'open' && stageAt(stages, ctx.now())?.name) || null,
      posts: { waiting, corrections, published }, applicants, lastYear: lastYear ?? null, universities: universities.length, checksOpen, candidates, booked, heard, placed, accepted,
    };
  });

export type PublishedByKind = SeasonFigures['posts']['published'];

/** Published posts and their places, by kind. */
export const publishedByKind = async (db: Database, seasonId: string): Promise<PublishedByKind> => {
  const rows = await db.posts.aggregate<{ _id: PostKind; posts: number; places: number }>([['match', { seasonId, state: 'published' }], ['group', { _id: '$kind', posts: { $sum: 1 }, places: { $sum: '$places' } }]], 2);
  const of = (kind: PostKind) => {
    const { posts = 0, places = 0 } = rows.find(({ _id }) => _id === kind) ?? {};
    return { posts, places };
  };
  return { short: of('short'), long: of('long') };
};

/** How many name each post first. */
export const demandOf = async (db: Database, seasonId: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.seasonApplications.aggregate<{ _id: string | null; people: number }>(
    [['match', applicationsHandedIn(seasonId)], ['group', { _id: { $arrayElemAt: ['$words.preferences', 0] }, people: { $sum: 1 } }]],
    MOST,
  );
  return new Map(rows.flatMap(({ _id, people }) => (_id === null ? [] : [[_id, people]])));
};
