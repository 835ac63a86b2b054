import { numberOf } from '../../../domain/season/allocation/draw';
import { admitting } from '../../../domain/season/post';
import type { StudyLevel } from '../../../domain/person/profile';
import type { FinalScore } from '../../../domain/season/scores';
import { command as _, refuse, type CallContext } from '../../runtime';
import type { PostDocument } from '../../runtime/documents/season/posts';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { allOf } from '../../runtime/walk';
import { ownPost } from '../posts/own';

/** A published post of the contact's units, in a season in which units rank. Refuses with POST_NOT_FOUND, RANKING_NOT_ASKED. */
export const postToRank = async (ctx: Parameters<typeof ownPost>[0], id: string): Promise<{ post: PostDocument; season: SeasonDocument }> => {
  const post = await ownPost(ctx, id);
  const season = post.state === 'published' ? await ctx.db.seasons.read(post.seasonId) : undefined;
  if (!season) return refuse('POST_NOT_FOUND');
  return season.rules.allocation.method === 'stable' ? { post, season } : refuse('RANKING_NOT_ASKED');
};

/** Somebody who named a post and may be given it, as its unit knows them. */
export interface Asking {
  personId: string;
  /** Theirs in this post's list alone: by it nobody finds them anywhere else. */
  number: string;
  name: string;
  university: string;
  major: string;
  level: StudyLevel;
}

/**
 * Those whose documents passed, who named the post and may be given it: what a unit sees of them, and nothing of where else they want to go. Not those
 * whose account is due to be erased: what was read before that is written before anything is removed.
 */
export const askingFor = async ({ db, now }: Pick<CallContext, 'db' | 'now'>, { _id: postId, seasonId, kind, conditions }: PostDocument): Promise<Asking[]> => {
  const [draw, applications, leavers] = await Promise.all([
    db.draws.read(seasonId),
    allOf(db.seasonApplications, { seasonId, state: 'passed', 'words.preferences': postId }, ['personId', 'words.profile', 'words.kind']),
    allOf(db.people, { 'closing.erasesAt': _.lte(now()) }, ['_id']),
  ]);
  const leaving = new Set(leavers.map(({ _id }) => _id));
  const key = `${draw?.numbersKey ?? seasonId}/${postId}`;
  return applications.flatMap(({ personId, words }) => {
    if (leaving.has(personId)) return [];
    const { name, university, major, level } = words.profile;
    return admitting({ kind, conditions }, { kind: words.kind, level, major }) ? [{ personId, number: numberOf(key, personId), name, university, major, level }] : [];
  });
};

/** By their final score, the higher first; whoever was not heard last. */
export const byScore =
  (scoreOf: ReadonlyMap<string, FinalScore>) =>
  (one: Asking, other: Asking): number =>
    (scoreOf.get(other.personId)?.score ?? -1) - (scoreOf.get(one.personId)?.score ?? -1) || byName(one, other);

/** An order that says nothing of how good anybody is. */
export const byName = (one: Asking, other: Asking): number => (one.university === other.university ? (one.number < other.number ? -1 : 1) : one.university < other.university ? -1 : 1);

/** Nobody ranks themselves, nor those they compete with. Refuses with RANKING_OWN. */
export const refuseAsking = (asking: readonly Asking[], personId: string): void => {
  if (asking.some((each) => each.personId === personId)) refuse('RANKING_OWN');
};
