import { command as _, oneByOne } from '../../runtime';
import { makeCandidate } from '../../runtime/candidates';
import { removeFiles } from '../../runtime/storage';
import type { StepContext } from '../step';
import type { SeasonApplicationDocument } from '../../runtime/documents/season/applications';

/** Longer than a call lives: whoever hands in a file at the moment it is replaced has done so by then. Milliseconds. */
const SETTLES = 2 * 60_000;
/** Applications looked at in one tick. */
const AT_ONCE = 100;

/** Whoever passed and is no candidate yet becomes one. Returns how many. */
export const finishCandidates = async ({ db, now, hasTime }: Pick<StepContext, 'db' | 'now' | 'hasTime'>): Promise<number> =>
  oneByOne({
    name: 'candidates',
    items: await db.seasonApplications.find({ candidateDue: true }, { limit: AT_ONCE, fields: ['_id'] }),
    // No id in the log: it is a person's.
    idOf: () => '',
    work: async ({ _id }) => ((await makeCandidate(db, _id, now)) ? 1 : 0),
    hasTime,
  });

/** Deletes documents that were replaced, once neither what was submitted nor what is being written names them. Returns how many. */
export const discardDocuments = async ({ db, now, hasTime }: Pick<StepContext, 'db' | 'now' | 'hasTime'>): Promise<number> => {
  const before = new Date(now().getTime() - SETTLES);
  return oneByOne({
    name: 'season documents',
    items: await db.seasonApplications.find({ 'discarded.at': _.lte(before) }, { limit: AT_ONCE, order: [['discarded.at', 'asc']], fields: ['words.documents', 'rewriting.documents', 'discarded'] }),
    idOf: () => '',
    work: async (application) => {
      const settled = (application.discarded ?? []).filter(({ at }) => at <= before).map(({ fileId }) => fileId);
      const needed = namedIn(application);
      const unneeded = settled.filter((fileId) => !needed.has(fileId));
      await removeFiles(unneeded);
      // What is still needed is named again when it falls out.
      await db.seasonApplications.updateOne({ _id: application._id }, { discarded: _.pull({ fileId: _.in(settled), at: _.lte(before) }) });
      return unneeded.length;
    },
    hasTime,
  });
};

const namedIn = ({ words, rewriting }: SeasonApplicationDocument): Set<string> => new Set([...words.documents, ...(rewriting?.documents ?? [])].map(({ fileId }) => fileId));
