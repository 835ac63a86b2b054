import { command as _, type Collection, type Database } from '../database';
import type { CollectionName } from '../collections';
import type { Causing, Effect } from '../documents/effects';

/** The collections whose documents may cause something; sign-ups last, since a full door leaves thousands of traces there. */
export const causes = ['vaults', 'origins', 'staff', 'invitations', 'feedback', 'jobImports', 'jobs', 'employers', 'submissions', 'activityDrafts', 'campaigns', 'questions', 'letterReplies', 'activities', 'exceptions', 'applications', 'seasonApplications', 'candidates', 'rounds', 'hearings', 'seasons', 'posts', 'postSheets', 'participationSheets', 'rankings', 'draws', 'objections', 'placements', 'scans', 'signUps'] as const satisfies readonly CollectionName[];

/** Documents looked at in one go. */
const SLICE = 50;

/**
 * Hands what documents have caused to `carryOut`, oldest first, and then takes it off them; slice by slice while there is time. What
 * fails, or was cut off in between, is handed over again: `carryOut` must bear repetition. A document that cannot be carried out is logged
 * and does not keep the others waiting. Returns how many were carried out.
 */
export const gatherEffects = async (
  db: Database,
  carryOut: (effects: readonly Effect[]) => Promise<void>,
  hasTime: () => boolean = () => true,
): Promise<number> => {
  let carriedOut = 0;
  for (const name of causes) carriedOut += await gatherFrom(name, db[name] as Collection<Cause>, carryOut, hasTime);
  return carriedOut;
};

type Cause = Causing & { _id: string };

const gatherFrom = async (
  name: CollectionName,
  collection: Collection<Cause>,
  carryOut: (effects: readonly Effect[]) => Promise<void>,
  hasTime: () => boolean,
): Promise<number> => {
  let carriedOut = 0;
  const stuck: string[] = [];
  for (;;) {
    const waiting = { 'effects.at': _.gt(new Date(0)), ...(stuck.length > 0 && { _id: _.nin(stuck) }) };
    const found = await collection.find(waiting, { limit: SLICE, order: [['effects.at', 'asc']], fields: ['effects'] });
    const done = await carriedOutOf(name, found, carryOut);
    await Promise.all(done.map(({ _id, effects = [] }) => collection.updateOne({ _id }, { effects: _.pull({ id: _.in(effects.map(({ id }) => id)) }) })));
    stuck.push(...found.filter((cause) => !done.includes(cause)).map(({ _id }) => _id));
    carriedOut += effectsOf(done).length;
    if (found.length < SLICE || !hasTime()) return carriedOut;
  }
};

const effectsOf = (found: readonly Cause[]): Effect[] => found.flatMap(({ effects = [] }) => effects);

/** Those whose effects were carried out: all in one go, or, when one of them fails, each by itself. */
const carriedOutOf = async (name: CollectionName, found: readonly Cause[], carryOut: (effects: readonly Effect[]) => Promise<void>): Promise<readonly Cause[]> => {
  try {
    await carryOut(effectsOf(found));
    return found;
  } catch (failure) {
    // No id in the log: it may be a person's.
    const [only, another] = found;
    if (!only || another) {
      const alone: Cause[] = [];
      for (const cause of found) alone.push(...(await carriedOutOf(name, [cause], carryOut)));
      return alone;
    }
    console.error(JSON.stringify({ collection: name, effects: effectsOf([only]).map(({ kind }) => kind), error: String(failure) }));
    return [];
  }
};
