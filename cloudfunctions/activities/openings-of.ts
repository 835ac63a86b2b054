import { employerIdOf } from '../../domain/job/identity';
import { command as _, type Database } from '../runtime';
import type { Condition } from '../runtime/database';

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
  const of = { employerId: _.in([...new Set(ids)]) };
  const toApply = _.and([of, { state: 'open' }, _.or([{ 'job.deadline.closesAt': _.exists(false) }, { 'job.deadline.closesAt': _.gte(now) }])]);
  const counted = (where: Condition) => db.jobs.aggregate<{ _id: string; count: number }>([['match', where], ['group', { _id: '$employerId', count: { $sum: 1 } }]], ids.length);
  const [all, open] = (await Promise.all([counted(of), counted(toApply)])).map((groups) => new Map(groups.map(({ _id, count }) => [_id, count])));
  return names.map((name, at) => {
    const id = ids[at] ?? '';
    return { id: all?.has(id) ? id : null, name, openings: open?.get(id) ?? 0 };
  });
};
