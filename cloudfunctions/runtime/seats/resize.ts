import type { Database } from '../database';
import type { ActivityDocument } from '../documents/activities';
import { resizeSeats } from './ledger';

/** The ledger follows the resizes of its activity, each once and in order, whoever else does so at the same time. Returns how many were ours. */
export const followResizes = async (db: Database, { _id, resizes = [] }: Pick<ActivityDocument, '_id' | 'resizes'>): Promise<number> => {
  let followed = 0;
  if (resizes.length === 0) return followed;
  const { resized = 0 } = (await db.seatLedgers.read(_id)) ?? {};
  for (const [index, { from, to, group }] of resizes.entries()) {
    if (index >= resized && (await resizeSeats(db.seatLedgers, _id, index, { by: to - from, group }))) followed += 1;
  }
  return followed;
};
