import { stageNamed, stageRefusalAt } from '../../../domain/season/stages';
import { command as _, type Database } from '../../runtime';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';

/** Seasons that are open and whose placements are all written. */
export const placedSeasons = (db: Database): Promise<SeasonDocument[]> => db.seasons.find({ state: 'open', 'published.placedAt': _.exists(true) }, { limit: 100 });

/** Those whose posts are being offered and answered now. */
export const placingNow = async (db: Database, now: Date): Promise<SeasonDocument[]> =>
  (await placedSeasons(db)).filter(({ stages }) => now >= stageNamed(stages, 'placement').startsAt && stageRefusalAt(stages, 'place', now) === undefined);
