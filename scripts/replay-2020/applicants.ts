import china from '../../cloudfunctions/account/catalogues/data/universities-china.json';
import abroad from '../../cloudfunctions/account/catalogues/data/universities-abroad.json';
import { checkCharacter } from '../../domain/person/id-number';
import type { Profile, StudyLevel } from '../../domain/person/profile';
import { diceFrom, oneOf } from './dice';

/** Applicants with plainly artificial names, of real universities. */

export interface Replayed {
  openid: string;
  profile: Profile;
  /** With a right check character; of somebody born in 1900. */
  idNumber: string;
  phone: string;
  kind: 'short' | 'long' | 'either';
}

const majors: readonly string[] = ['计算机科学与技术', '汉语言文学', '会计学', '法学', '英语', '材料科学与工程', '新闻学', '土木工程', '护理学', '学前教育', '统计学', '视觉传达设计', '化学工程与工艺', '金融学', '公共事业管理'];
const levels: readonly StudyLevel[] = ['college', 'bachelor', 'bachelor', 'bachelor', 'bachelor', 'master'];
/** The year's own home: people whose number begins with it count as local. */
const HOME = '310116';
const OVERSEAS = 12;

/** So many applicants of exactly so many universities, some of them overseas; the same each time. */
export const replayed = (count: number, universities: number): Replayed[] => {
  const dice = diceFrom(2020);
  const schools = [...china.slice(0, universities - OVERSEAS), ...abroad.slice(0, OVERSEAS)].map(([name = '']) => name);
  return Array.from({ length: count }, (_, index): Replayed => {
    const level = oneOf(levels, dice);
    // Squared: a few universities have many, as in life; the first of all have one each, so that none is missing.
    const university = schools[index < schools.length ? index : Math.floor(dice() ** 2 * schools.length)] ?? '';
    const yearOfStudy = level === 'bachelor' ? 1 + Math.floor(dice() * 3) : 1 + Math.floor(dice() * 2);
    return {
      openid: `replay-${String(index + 1).padStart(5, '0')}`,
      profile: {
        name: `示例学生 ${String(index + 1).padStart(4, '0')}`,
        university,
        level,
        yearOfStudy,
        graduationYear: 2021 + (level === 'bachelor' ? 3 - yearOfStudy : 2 - yearOfStudy),
        major: oneOf(majors, dice),
        homeDistrict: HOME,
      },
      idNumber: idNumberOf(index),
      phone: `199${String(index).padStart(8, '0')}`,
      kind: oneOf(['short', 'either', 'either', 'long'] as const, dice),
    };
  });
};

/** 999 numbers a day of birth. */
const idNumberOf = (index: number): string => {
  const day = new Date(Date.UTC(1900, 0, 1 + Math.floor(index / 999)));
  const first = `${HOME}${day.toISOString().slice(0, 10).replaceAll('-', '')}${String((index % 999) + 1).padStart(3, '0')}`;
  return first + checkCharacter(first);
};
