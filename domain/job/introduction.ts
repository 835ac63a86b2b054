import type { Profile } from '../person/profile';
import { covers } from '../person/region';
import { programmes } from '../programme/programmes';

/** What a person says of themselves to employers: written once, sent as it is at that moment. */

/** A month, `YYYY-MM`. */
export type Month = string;
export const month = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;

export interface Experience {
  /** An employer, a project, a club. */
  where: string;
  /** As what. */
  as: string;
  from: Month;
  /** Null while it lasts. */
  until: Month | null;
  did: string;
}

export interface Introduction {
  experience: readonly Experience[];
  skills: string;
  about: string;
}

/** Characters, and entries of experience: all together below the 2500 WeChat looks at in one go. */
export const longest = { entries: 6, where: 40, as: 30, did: 240, skills: 200, about: 300 } as const;

/** A PDF of this many bytes at most. */
export const largestIntroductionFile = 5 * 1024 * 1024;

/** Whether the months of an entry are in their order. */
export const isInOrder = ({ from, until }: Pick<Experience, 'from' | 'until'>): boolean => until === null || from <= until;

/** Whether there is anything an employer could read. */
export const isWorthSending = ({ experience, skills, about }: Introduction, hasFile: boolean): boolean =>
  hasFile || experience.length > 0 || skills !== '' || about !== '';

/** All words of an introduction, to be looked at before they are kept. */
export const wordsIn = ({ experience, skills, about }: Introduction): string =>
  [...experience.flatMap(({ where, as, did }) => [where, as, did]), skills, about].filter(Boolean).join('\n');

/** What of the profile goes to an employer: not the phone, and of the home no more than whether it is here. */
export type AboutApplicant = Pick<Profile, 'name' | 'university' | 'level' | 'yearOfStudy' | 'graduationYear' | 'major'> & { local: boolean };

export const aboutApplicant = ({ name, university, level, yearOfStudy, graduationYear, major, homeDistrict }: Profile): AboutApplicant => ({
  name,
  university,
  level,
  yearOfStudy,
  graduationYear,
  major,
  local: covers(programmes.geese.home, homeDistrict),
});
