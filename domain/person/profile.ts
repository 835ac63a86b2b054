import { inShanghai } from '../time/shanghai';

/** What the program knows of a student, and no more. */

export const studyLevels = { college: '专科', bachelor: '本科', master: '硕士', doctor: '博士' } as const;
export type StudyLevel = keyof typeof studyLevels;

/** Years of study a level may take, the last one included for those who need longer. */
export const longestStudy: Record<StudyLevel, number> = { college: 5, bachelor: 6, master: 4, doctor: 8 };

export interface Profile {
  name: string;
  university: string;
  level: StudyLevel;
  /** Which year of it, from 1. */
  yearOfStudy: number;
  graduationYear: number;
  major: string;
  /** Six digits of GB/T 2260; see `region.ts`. */
  homeDistrict: string;
}

/** The profile and nothing else of what carries one. */
export const profileOf = ({ name, university, level, yearOfStudy, graduationYear, major, homeDistrict }: Profile): Profile => ({
  name,
  university,
  level,
  yearOfStudy,
  graduationYear,
  major,
  homeDistrict,
});

/** How far ahead of today, and how far behind, a graduation may lie and still be one of ours. Years. */
const ahead = 8;
const behind = 5;

/** The years a graduation may fall into, the earliest first. */
export function graduationYears(now: Date): number[] {
  const thisYear = inShanghai(now).year();
  return Array.from({ length: behind + ahead + 1 }, (_, at) => thisYear - behind + at);
}

/** Whether level, year of study and year of graduation can go together at all. */
export const isPossibleCourse = ({ level, yearOfStudy, graduationYear }: Pick<Profile, 'level' | 'yearOfStudy' | 'graduationYear'>, now: Date): boolean =>
  yearOfStudy >= 1 && yearOfStudy <= longestStudy[level] && graduationYears(now).includes(graduationYear);

const yearWords = ['一', '二', '三', '四', '五', '六', '七', '八'];

/** 大三, 研二, 博一, 专科二年级 … as people say it. */
export function sayYear(level: StudyLevel, year: number): string {
  const word = yearWords[year - 1] ?? String(year);
  return { college: `专${word}`, bachelor: `大${word}`, master: `研${word}`, doctor: `博${word}` }[level];
}
