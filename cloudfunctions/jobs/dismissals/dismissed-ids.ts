import type { Database } from '../../runtime';

/** The cloud's own limit; nobody taps so often. */
const MOST = 1000;

/** The openings a person does not want to see again, the last first. */
export const dismissedIds = async (db: Database, personId: string): Promise<string[]> => {
  const found = await db.dismissals.find({ personId }, { order: [['at', 'desc']], limit: MOST, fields: ['jobId'] });
  return found.map(({ jobId }) => jobId);
};
