import { command as _, refuse, type Database } from '../../runtime';
import type { ApplicationWords, DocumentHandedIn, SeasonApplicationDocument } from '../../runtime/documents/season/applications';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { demandOpen } from '../seasons/within-reach';
import { applicationId } from './application-id';

/** A season everybody may see, also one that was ended. Refuses with SEASON_NOT_FOUND. */
export const publicSeason = async (db: Database, seasonId: string): Promise<SeasonDocument> => {
  const season = await db.seasons.read(seasonId);
  return season && season.state !== 'draft' ? season : refuse('SEASON_NOT_FOUND');
};

/** A season in which something may be done. Refuses with SEASON_NOT_FOUND, SEASON_ENDED. */
export const openSeason = async (db: Database, seasonId: string): Promise<SeasonDocument> => {
  const season = await publicSeason(db, seasonId);
  demandOpen(season);
  return season;
};

/** The caller's own. Refuses with SEASON_APPLICATION_NOT_FOUND. */
export const ownApplication = async (db: Database, seasonId: string, personId: string): Promise<SeasonApplicationDocument> =>
  (await db.seasonApplications.read(applicationId(seasonId, personId))) ?? refuse('SEASON_APPLICATION_NOT_FOUND');

/** What its owner sees and writes on; of what was submitted a copy that counts once it is submitted anew. */
export const writtenOf = ({ words, rewriting }: Pick<SeasonApplicationDocument, 'words' | 'rewriting'>): ApplicationWords => rewriting ?? words;

/** Where the owner's writing goes. */
export const partWritten = ({ state }: Pick<SeasonApplicationDocument, 'state'>): 'words' | 'rewriting' => (state === 'draft' ? 'words' : 'rewriting');

/** Files that fall out wait to be deleted, in the write in which they do. */
export const lettingGo = (before: readonly DocumentHandedIn[], after: readonly DocumentHandedIn[], at: Date): { discarded?: unknown } => {
  const gone = before.filter(({ fileId }) => fileId !== '' && !after.some((each) => each.fileId === fileId)).map(({ fileId }) => ({ fileId, at }));
  return gone.length > 0 ? { discarded: _.push(gone) } : {};
};
