import * as v from 'valibot';
import { sayYear, studyLevels, type Profile } from '../../../domain/person/profile';
import { receiptHash, type SeasonApplicationState, type WantedKind } from '../../../domain/season/application';
import { bounds, command as _, refuse, student } from '../../runtime';
import { numbering } from '../../runtime/season-names';
import { ownApplication, publicSeason } from './own';

/** What was submitted last, and the hash over it. */
export interface ReceiptView {
  title: string;
  state: SeasonApplicationState;
  revision: number;
  /** The caller's number in the season, of which their lot is made; null while the draw is not sealed. */
  number: string | null;
  at: string;
  hash: string;
  /** The hash made again from what is kept is the same. */
  holds: boolean;
  profile: Pick<Profile, 'name' | 'university' | 'major' | 'graduationYear'> & { course: string };
  kind: WantedKind;
  reassignable: boolean;
  preferences: { title: string; unit: string }[];
  documents: { title: string; at: string }[];
}

/** The caller's receipt. Refuses with SEASON_NOT_FOUND, SEASON_APPLICATION_NOT_FOUND before anything was submitted. */
export const receipt = student.input(v.strictObject({ seasonId: bounds.id })).query(async ({ input: { seasonId }, ctx }): Promise<ReceiptView> => {
  const [season, application, draw] = await Promise.all([publicSeason(ctx.db, seasonId), ownApplication(ctx.db, seasonId, ctx.personId), ctx.db.draws.read(seasonId)]);
  const { words, state, revision, receipt: given } = application;
  if (!given) return refuse('SEASON_APPLICATION_NOT_FOUND');
  const posts = await ctx.db.posts.find({ _id: _.in(words.preferences) }, { limit: Math.max(1, words.preferences.length), fields: ['title', 'unit'] });
  const byId = new Map(posts.map((post) => [post._id, post]));
  const { name, university, major, level, yearOfStudy, graduationYear } = words.profile;
  return {
    title: season.title,
    state,
    revision,
    number: draw ? numbering(seasonId, draw)(ctx.personId) : null,
    at: given.at.toISOString(),
    hash: given.hash,
    holds: receiptHash({ seasonId, at: given.at, ...words }) === given.hash,
    profile: { name, university, major, graduationYear, course: `${studyLevels[level]}，${sayYear(level, yearOfStudy)}` },
    kind: words.kind,
    reassignable: words.reassignable,
    preferences: words.preferences.map((id) => ({ title: byId.get(id)?.title ?? '已撤下的岗位', unit: byId.get(id)?.unit ?? '' })),
    documents: words.documents.map(({ id, at }) => ({ title: season.rules.documents.find((asked) => asked.id === id)?.title ?? '材料', at: at.toISOString() })),
  };
});
