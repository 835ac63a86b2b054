import { command as _, refuse, type Database } from '../../runtime';
import { allOf } from '../../runtime/walk';

/** Whether nobody can mark any more: every panel of a round that was published is closed, and so are its hearings. */
export const areMarksFinal = async (db: Database, seasonId: string): Promise<boolean> => {
  const rounds = await allOf(db.rounds, { seasonId, state: _.neq('draft') }, ['panels.closedAt', 'closing']);
  return rounds.every(({ panels, closing }) => closing !== true && panels.every(({ closedAt }) => closedAt !== undefined));
};

/** Refuses with PANELS_OPEN. */
export const demandMarksFinal = async (db: Database, seasonId: string): Promise<void> => {
  if (!(await areMarksFinal(db, seasonId))) refuse('PANELS_OPEN');
};
