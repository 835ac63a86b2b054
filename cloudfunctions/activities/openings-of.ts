import { employerIdOf } from '../../domain/job/identity';
import { isClosed } from '../../domain/job/query';
import { command as _, type Database } from '../runtime';
import { allOf } from '../runtime/walk';

/** An employer that is named somewhere, with the openings one may apply to now. */
export interface NamedWithOpenings {
  /** Of its page; null while it has no opening and therefore no page. */
  id: string | null;
  name: string;
  openings: number;
}

/** The employers of these names, in their order. */
export const openingsOf = async (db: Database, names: readonly string[], now: Date): Promise<NamedWithOpenings[]> => {
  if (names.length === 0) return [];
  const ids = names.map(employerIdOf);
  const found = await allOf(db.jobs, { employerId: _.in(ids) }, ['employerId', 'state', 'job.deadline']);
  return names.map((name, at) => {
    const own = found.filter(({ employerId }) => employerId === ids[at]);
    const openings = own.filter(({ state, job }) => state === 'open' && !isClosed(job.deadline, now)).length;
    return { id: own.length > 0 ? (ids[at] ?? null) : null, name, openings };
  });
};
