import type { Database } from '../../cloudfunctions/runtime/database';
import { allOf } from '../../cloudfunctions/runtime/walk';
import { receiptHash } from '../../domain/season/application';

/** What must hold after every phase, looked at in the database itself. Throws what does not. */
export const checkInvariants = async (db: Database, seasonId: string): Promise<void> => {
  const broken = await brokenApplications(db, seasonId);
  if (broken.length > 0) throw new Error(`does not hold: ${broken.slice(0, 5).join('; ')}${broken.length > 5 ? `; and ${broken.length - 5} more` : ''}`);
};

/** Every application that was handed in has a hash anybody can make again; whoever passed, and nobody else, is a candidate. */
const brokenApplications = async (db: Database, seasonId: string): Promise<string[]> => {
  const applications = await allOf(db.seasonApplications, { seasonId }, ['seasonId', 'personId', 'state', 'words', 'receipt']);
  const candidates = new Set((await allOf(db.candidates, { seasonId }, ['personId'])).map(({ _id }) => _id));
  return applications.flatMap(({ _id, state, words, receipt }) => [
    ...(receipt && receipt.hash !== receiptHash({ seasonId, at: receipt.at, ...words }) ? [`${_id}: its receipt is of something else`] : []),
    ...((state === 'passed') !== candidates.has(_id) ? [`${_id} is ${state}, and ${candidates.has(_id) ? 'a' : 'no'} candidate`] : []),
  ]);
};
