import { reaches } from '../../../domain/person/roles';
import type { Database } from '../../runtime';
import { allOf } from '../../runtime/walk';

/** Everybody who may be in a panel of a season of this district. */
export const interviewersIn = async (db: Database, district: string): Promise<{ id: string; name: string }[]> => {
  const members = await allOf(db.staff, { 'grants.role': 'interviewer' }, ['name', 'grants']);
  return members.filter(({ grants }) => reaches(grants.filter(({ role }) => role === 'interviewer'), { district })).map(({ _id, name }) => ({ id: _id, name }));
};
