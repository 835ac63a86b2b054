import { speaksFor, unitsIn } from '../../../domain/season/contacts';
import { stageRefusalAt, type SeasonAct } from '../../../domain/season/stages';
import type { NamedEmployer } from '../../../domain/person/roles';
import { refuse, type Database } from '../../runtime';
import type { StaffGrant } from '../../runtime/documents/people';
import type { PostDocument } from '../../runtime/documents/season/posts';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { allOf } from '../../runtime/walk';
import { demandOpen } from '../seasons/within-reach';

/** A post of the contact's units. A unit of the same name elsewhere is another. Refuses with POST_NOT_FOUND. */
export const ownPost = async ({ db, grants }: { db: Database; grants: readonly StaffGrant[] }, id: string): Promise<PostDocument> => {
  const found = await db.posts.read(id);
  const season = found && (await db.seasons.read(found.seasonId));
  return found && season && speaksFor(grants, found.unitId, season) ? found : refuse('POST_NOT_FOUND');
};

/** The unit a contact writes for in a season: their invitation names it, and reaches the season's district. Refuses with NOT_ALLOWED. */
export const unitIn = (grants: readonly StaffGrant[], unitId: string, { district }: Pick<SeasonDocument, 'district'>): NamedEmployer =>
  unitsIn(grants, district).find(({ id }) => id === unitId) ?? refuse('NOT_ALLOWED');

export { speaksFor, unitsIn };

/** Who speaks for a unit in a district now. */
export const contactsOf = async (db: Database, unitId: string, season: { district: string }): Promise<string[]> => {
  const named = await allOf(db.staff, { 'grants.employer.id': unitId }, ['grants']);
  return named.filter(({ grants }) => speaksFor(grants, unitId, season)).map(({ _id }) => _id);
};

/** A season that is open, at an hour when this may be done. Refuses with SEASON_NOT_FOUND, SEASON_ENDED, STAGE_NOT_OPEN, STAGE_OVER. */
export const openFor = async (db: Database, seasonId: string, act: SeasonAct, now: Date): Promise<SeasonDocument> => {
  const season = await db.seasons.read(seasonId);
  if (!season || season.state === 'draft') return refuse('SEASON_NOT_FOUND');
  demandOpen(season);
  const refusal = stageRefusalAt(season.stages, act, now);
  return refusal ? refuse(refusal) : season;
};
