import { command as _, type Database } from '../../runtime';

/** The titles of activities, by id. One that is gone has none. */
export const titlesOf = async (db: Database, activityIds: readonly (string | undefined)[]): Promise<Map<string, string>> => {
  const wanted = [...new Set(activityIds.filter((id) => id !== undefined))];
  if (wanted.length === 0) return new Map();
  const found = await db.activities.find({ _id: _.in(wanted) }, { limit: 1000, fields: ['title'] });
  return new Map(found.map(({ _id, title }) => [_id, title]));
};
