import type { StudyLevel } from '../../../domain/person/profile';
import { command as _, type Database } from '../../runtime';

/** As much of a profile as a list of people says beside a name. */
export interface Studies {
  university: string;
  level: StudyLevel;
  yearOfStudy: number;
  graduationYear: number;
  major: string;
}

/** Profiles asked for at once: the cloud's own limit. */
const AT_ONCE = 1000;

/** What these people study, by person; whoever joined at the door, or has left, has no profile. */
export const studiesOf = async (db: Database, personIds: readonly string[]): Promise<Map<string, Studies>> => {
  const byPerson = new Map<string, Studies>();
  for (let from = 0; from < personIds.length; from += AT_ONCE) {
    const people = await db.people.find({ _id: _.in(personIds.slice(from, from + AT_ONCE)) }, { limit: AT_ONCE, fields: ['university', 'level', 'yearOfStudy', 'graduationYear', 'major'] });
    for (const { _id, university, level, yearOfStudy, graduationYear, major } of people) byPerson.set(_id, { university, level, yearOfStudy, graduationYear, major });
  }
  return byPerson;
};
