import { admitting } from '../../../domain/season/post';
import type { Database } from '../../runtime';
import { allOf } from '../../runtime/walk';

/** A post whose unit said nothing yet of some who may be given it. */
export interface UnrankedPost {
  unitId: string;
  /** All who ask for it: none of them ranks it. */
  asking: ReadonlySet<string>;
}

/** The posts of a season whose ranking is not whole: of those who named one, may be given it and were heard, its unit said nothing of somebody. */
export const unrankedPosts = async (db: Database, seasonId: string): Promise<UnrankedPost[]> => {
  const [posts, applications, hearings, rankings] = await Promise.all([
    allOf(db.posts, { seasonId, state: 'published' }, ['unitId', 'kind', 'conditions']),
    allOf(db.seasonApplications, { seasonId, state: 'passed' }, ['personId', 'words.preferences', 'words.kind', 'words.profile.level', 'words.profile.major']),
    allOf(db.hearings, { seasonId }, ['candidateId', 'sheets.submittedAt']),
    allOf(db.rankings, { seasonId }, ['order', 'unsuitable']),
  ]);
  // Whom nobody heard is given no post: nothing has to be said of them.
  const heard = new Set(hearings.flatMap(({ candidateId, sheets }) => (sheets.some(({ submittedAt }) => submittedAt !== undefined) ? [candidateId] : [])));
  const saidOf = new Map(rankings.map(({ _id, order, unsuitable }) => [_id, new Set([...order, ...unsuitable.map(({ who }) => who)])]));
  const naming = new Map<string, typeof applications>();
  for (const application of applications) for (const id of application.words.preferences) naming.set(id, [...(naming.get(id) ?? []), application]);
  return posts.flatMap(({ _id, unitId, kind, conditions }) => {
    const asking = (naming.get(_id) ?? []).filter(({ words }) => admitting({ kind, conditions }, { kind: words.kind, level: words.profile.level, major: words.profile.major })).map(({ personId }) => personId);
    return asking.some((who) => heard.has(who) && !saidOf.get(_id)?.has(who)) ? [{ unitId, asking: new Set(asking) }] : [];
  });
};
