import { refuse, type CallContext } from '../../runtime';
import type { SeasonApplicationDocument } from '../../runtime/documents/season/applications';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';

type Organiser = Pick<CallContext, 'db' | 'personId'> & { reach: { covers(object: { district: string }): boolean } };

/** A season of the organiser's region. Refuses with SEASON_NOT_FOUND. */
export const seasonWithin = async ({ db, reach }: Organiser, seasonId: string): Promise<SeasonDocument> => {
  const season = await db.seasons.read(seasonId);
  return season && reach.covers(season) ? season : refuse('SEASON_NOT_FOUND');
};

/** What was handed in, in a season of the organiser's region. Nobody looks at their own. Refuses with SEASON_APPLICATION_NOT_FOUND, NOT_ALLOWED. */
export const applicationWithin = async (ctx: Organiser, id: string): Promise<{ application: SeasonApplicationDocument; season: SeasonDocument }> => {
  const application = await ctx.db.seasonApplications.read(id);
  const season = application && (await ctx.db.seasons.read(application.seasonId));
  if (!application || !season || !ctx.reach.covers(season) || application.state === 'draft' || application.state === 'withdrawn') return refuse('SEASON_APPLICATION_NOT_FOUND');
  if (application.personId === ctx.personId) return refuse('NOT_ALLOWED', '自己的报名请同事来看。');
  return { application, season };
};
