import { stageNamed, stageRefusalAt } from '../../../domain/season/stages';
import { command as _, type Database } from '../../runtime';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';

/** Seasons whose posts are being offered and answered now. */
export const placingNow = async (db: Database, now: Date): Promise<SeasonDocument[]> => {
  const published = await db.seasons.find({ state: 'open', 'published.placedAt': _.exists(true) }, { limit: 100 });
  return published.filter(({ stages }) => now >= stageNamed(stages, 'placement').startsAt && stageRefusalAt(stages, 'place', now) === undefined);
};
