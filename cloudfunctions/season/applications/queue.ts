import * as v from 'valibot';
import { sayYear } from '../../../domain/person/profile';
import type { SeasonApplicationState, WantedKind } from '../../../domain/season/application';
import { bounds, command as _, staff, type Database } from '../../runtime';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { seasonWithin } from './within-reach';

/** What an organiser may look through. `overdue`: returned, and not answered in time. */
const shown = ['submitted', 'returned', 'overdue', 'rejected', 'passed'] as const;
export type Shown = (typeof shown)[number];

export interface QueuedApplication {
  id: string;
  /** To be said again with the decision: nobody decides what they have not seen. */
  revision: number;
  name: string;
  university: string;
  course: string;
  kind: WantedKind;
  preferences: number;
  documents: number;
  submittedAt: string;
  /** Handed in again after a return. */
  isAnswer: boolean;
  answerBy: string | null;
  reason: string | null;
  /** A rejection that another organiser has not looked at yet. */
  secondLookDue: boolean;
}

export interface ApplicationQueue {
  title: string;
  applications: QueuedApplication[];
  /** With the first page: how many there are of each. */
  counts: Record<Shown, number> | null;
  next: number | null;
}

const PAGE = 30;

/** What was handed in for a season of the organiser's region, the longest waiting first. Refuses with SEASON_NOT_FOUND. */
export const queue = staff('editor')
  .input(v.strictObject({ seasonId: bounds.id, show: v.picklist(shown), cursor: v.optional(bounds.whole(0, 100_000)) }))
  .query(async ({ input: { seasonId, show, cursor = 0 }, ctx }): Promise<ApplicationQueue> => {
    const season = await seasonWithin(ctx, seasonId);
    const now = ctx.now();
    const [found, counts] = await Promise.all([
      ctx.db.seasonApplications.find(conditionOf(season, show, now), { order: [['receipt.at', 'asc'], ['_id', 'asc']], skip: cursor, limit: PAGE + 1 }),
      cursor === 0 ? countsOf(ctx.db, season, now) : null,
    ]);
    const applications = found.slice(0, PAGE).map(({ _id, revision, state, words, receipt, check }) => ({
      id: _id,
      revision,
      name: words.profile.name,
      university: words.profile.university,
      course: `${sayYear(words.profile.level, words.profile.yearOfStudy)}，${words.profile.major}`,
      kind: words.kind,
      preferences: words.preferences.length,
      documents: words.documents.length,
      submittedAt: receipt?.at.toISOString() ?? '',
      isAnswer: state === 'submitted' && check?.answerBy !== undefined,
      answerBy: state === 'returned' ? (check?.answerBy?.toISOString() ?? null) : null,
      reason: state === 'returned' || state === 'rejected' ? (check?.reason ?? null) : null,
      secondLookDue: state === 'rejected' && !check?.second && check?.by !== ctx.personId,
    }));
    return { title: season.title, applications, counts, next: found.length > PAGE ? cursor + PAGE : null };
  });

const conditionOf = ({ _id: seasonId }: SeasonDocument, show: Shown, now: Date) => {
  if (show === 'overdue') return { seasonId, state: 'returned', 'check.answerBy': _.lte(now) };
  return show === 'returned' ? { seasonId, state: 'returned', 'check.answerBy': _.gt(now) } : { seasonId, state: show };
};

const countsOf = async (db: Database, season: SeasonDocument, now: Date): Promise<Record<Shown, number>> => {
  const [groups, overdue] = await Promise.all([
    db.seasonApplications.aggregate<{ _id: SeasonApplicationState; count: number }>([['match', { seasonId: season._id }], ['group', { _id: '$state', count: { $sum: 1 } }]], 10),
    db.seasonApplications.count(conditionOf(season, 'overdue', now)),
  ]);
  const of = (state: SeasonApplicationState): number => groups.find(({ _id }) => _id === state)?.count ?? 0;
  return { submitted: of('submitted'), returned: of('returned') - overdue, overdue, rejected: of('rejected'), passed: of('passed') };
};
