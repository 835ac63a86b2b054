import * as v from 'valibot';
import type { PostChange } from '../../../domain/season/post-correction';
import { missesOfPost, sayMiss, type Post } from '../../../domain/season/post';
import { postSaid } from '../../../domain/season/post-sheet-match';
import { hoursOf, stageRefusalAt, type StageRefusal } from '../../../domain/season/stages';
import { bounds, open, refuse } from '../../runtime';
import { applicationsHandedIn } from '../../runtime/season/live';

export interface PostPage extends Post {
  id: string;
  season: { id: string; title: string };
  /** Why it was withdrawn; null while it is offered. */
  withdrawn: string | null;
  /** When one may apply, ISO 8601 in UTC, and why not now. */
  applying: { opensAt: string; closesAt: string; closed: StageRefusal | null };
  first: number | null;
  /** What was corrected since it was published, the latest first. */
  corrections: { id: string; at: string; changes: PostChange[]; reason: string }[];
  misses: string[];
  sample: boolean;
}

/** A post that is, or was, offered. Public-safe. Refuses with POST_NOT_FOUND. */
export const read = open.input(v.strictObject({ id: bounds.id })).query(async ({ input: { id }, ctx }): Promise<PostPage> => {
  const { db } = ctx;
  const [post, person] = await Promise.all([db.posts.read(id), db.people.read(ctx.personId)]);
  const season = post && (await db.seasons.read(post.seasonId));
  const isShown = post?.state === 'published' || (post?.state === 'withdrawn' && post.reason !== undefined);
  if (!post || !season || season.state === 'draft' || !isShown) return refuse('POST_NOT_FOUND');
  const { startsAt, endsAt } = hoursOf(season.stages, 'apply');
  const closed = season.state === 'ended' ? 'STAGE_OVER' : stageRefusalAt(season.stages, 'apply', ctx.now());
  return {
    ...postSaid(post),
    id,
    season: { id: season._id, title: season.title },
    withdrawn: post.state === 'withdrawn' ? (post.reason ?? '') : null,
    applying: { opensAt: startsAt.toISOString(), closesAt: endsAt.toISOString(), closed: closed ?? null },
    first: season.rules.demandShown ? await db.seasonApplications.count({ ...applicationsHandedIn(post.seasonId), 'words.preferences.0': id }) : null,
    corrections: (post.corrections ?? []).map(({ id: correctionId, at, changes, reason }) => ({ id: correctionId, at: at.toISOString(), changes, reason })).reverse(),
    misses: person ? missesOfPost(post.conditions, person).map(sayMiss) : [],
    sample: post.sample,
  };
});
