import { reaches } from '../../../domain/person/roles';
import { refuse, type Database } from '../../runtime';
import type { RoundPanel } from '../../runtime/documents/season/interviews';
import { allOf } from '../../runtime/walk';

/** Everybody who may be in a panel of a season of this district. */
export const interviewersIn = async (db: Database, district: string): Promise<{ id: string; name: string }[]> => {
  const members = await allOf(db.staff, { 'grants.role': 'interviewer' }, ['name', 'grants']);
  return members.filter(({ grants }) => reaches(grants.filter(({ role }) => role === 'interviewer'), { district })).map(({ _id, name }) => ({ id: _id, name }));
};

/** Whoever is to hear somebody is an interviewer here at this moment. Refuses with ROUND_WRONG. */
export const demandInterviewers = async (db: Database, district: string, panels: readonly Pick<RoundPanel, 'title' | 'interviewers'>[]): Promise<void> => {
  const known = new Set((await interviewersIn(db, district)).map(({ id }) => id));
  const strange = panels.find(({ interviewers }) => interviewers.some((who) => !known.has(who)));
  if (strange) refuse('ROUND_WRONG', `“${strange.title}”里有人现在不是这里的面试官，请换人。`);
};
