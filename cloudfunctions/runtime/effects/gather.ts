import { command as _, type Collection, type Database } from '../database';
import type { CollectionName } from '../collections';
import type { Causing, Effect } from '../documents/effects';

/** The collections whose documents may cause something. */
export const causes = ['vaults', 'origins', 'staff', 'invitations', 'feedback', 'jobImports', 'activities', 'signUps', 'bookings'] as const satisfies readonly CollectionName[];

/** Documents looked at in one go. */
const SLICE = 50;

/**
 * Hands what documents have caused to `carryOut`, oldest first, and then takes it off them; slice by slice while there is time. What
 * fails, or was cut off in between, is handed over again: `carryOut` must bear repetition. Returns how many were carried out.
 */
export const gatherEffects = async (
  db: Database,
  carryOut: (effects: readonly Effect[]) => Promise<void>,
  hasTime: () => boolean = () => true,
): Promise<number> => {
  let carriedOut = 0;
  for (const name of causes) carriedOut += await gatherFrom(db[name] as Collection<Causing & { _id: string }>, carryOut, hasTime);
  return carriedOut;
};

const gatherFrom = async (
  collection: Collection<Causing & { _id: string }>,
  carryOut: (effects: readonly Effect[]) => Promise<void>,
  hasTime: () => boolean,
): Promise<number> => {
  let carriedOut = 0;
  for (;;) {
    const found = await collection.find({ 'effects.at': _.gt(new Date(0)) }, { limit: SLICE, order: [['effects.at', 'asc']], fields: ['effects'] });
    const effects = found.flatMap((document) => document.effects ?? []);
    await carryOut(effects);
    await Promise.all(found.map(({ _id, effects: its = [] }) => collection.updateOne({ _id }, { effects: _.pull({ id: _.in(its.map(({ id }) => id)) }) })));
    carriedOut += effects.length;
    if (found.length < SLICE || !hasTime()) return carriedOut;
  }
};
