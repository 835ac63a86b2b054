import { command as _, refuse, type Database } from '../../runtime';
import { allOf } from '../../runtime/walk';

/** Nobody can mark any more: every panel of a round that was published is closed, and so are its hearings. Refuses with PANELS_OPEN. */
export const demandMarksFinal = async (db: Database, seasonId: string): Promise<void> => {
  const rounds = await allOf(db.rounds, { seasonId, state: _.neq('draft') }, ['panels.closedAt', 'closing']);
  if (rounds.some(({ panels, closing }) => closing === true || panels.some(({ closedAt }) => closedAt === undefined))) refuse('PANELS_OPEN');
};
