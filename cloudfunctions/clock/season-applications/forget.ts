import { command as _, oneByOne, type Database } from '../../runtime';
import { forgetDocuments } from '../../runtime/season-documents';
import type { StepContext } from '../step';

/** After a season's last stage nobody looks at documents any more; objections have been settled for long. Milliseconds. */
const KEPT = 180 * 24 * 3600 * 1000;
/** Applications looked at in one tick. */
const AT_ONCE = 100;

/** Deletes the documents of seasons long over, and applications that were never handed in. Returns of how many applications. */
export const forgetSeasons = async ({ db, now, hasTime }: Pick<StepContext, 'db' | 'now' | 'hasTime'>): Promise<number> => {
  const before = new Date(now().getTime() - KEPT);
  const past = await db.seasons.find({ 'stages.endsAt': _.lte(before), documentsForgotten: _.exists(false) }, { limit: 100, fields: ['stages'] });
  return oneByOne({
    name: 'old seasons',
    items: past.filter(({ stages }) => stages.every(({ endsAt }) => endsAt <= before)),
    idOf: ({ _id }) => _id,
    work: ({ _id }) => forgetSeason(db, _id, hasTime),
    hasTime,
  });
};

const forgetSeason = async (db: Database, seasonId: string, hasTime: () => boolean): Promise<number> => {
  const withFiles = _.or([{ 'words.documents.fileId': _.gt('') }, { 'rewriting.documents.fileId': _.gt('') }, { 'discarded.0': _.exists(true) }]);
  const found = await db.seasonApplications.find(_.and([{ seasonId }, withFiles]), { limit: AT_ONCE, fields: ['_id'] });
  const forgotten = await oneByOne({ name: 'old documents', items: found, idOf: () => '', work: async ({ _id }) => ((await forgetDocuments(db, _id)) > 0 ? 1 : 0), hasTime });
  if (forgotten < found.length || found.length === AT_ONCE) return forgotten;
  const drafts = await db.seasonApplications.remove({ seasonId, state: 'draft' });
  await db.seasons.updateOne({ _id: seasonId }, { documentsForgotten: true });
  return forgotten + drafts;
};
