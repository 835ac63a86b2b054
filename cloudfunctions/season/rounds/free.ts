import { command as _, type Database } from '../../runtime';
import type { RoundDocument } from '../../runtime/documents/season/interviews';
import { allOf } from '../../runtime/walk';

export type Free = NonNullable<RoundDocument['free']>;

/** What the round's interviewers have said of its days; who has said nothing is not in it. */
export const freeIn = async (db: Database, { plan, panels }: Pick<RoundDocument, 'plan' | 'panels'>): Promise<Free> => freeOf(db, panels.flatMap(({ interviewers }) => interviewers), plan.days);

/** The same of anybody, on any days. */
export const freeOf = async (db: Database, interviewers: readonly string[], days: readonly string[]): Promise<Free> => {
  const agendas = await allOf(db.agendas, { personId: _.in([...interviewers]), day: _.in([...days]), 'free.0': _.exists(true) }, ['personId', 'day', 'free']);
  return agendas.map(({ personId, day, free = [] }) => ({ by: personId, day, hours: free }));
};
