import { covers } from '../person/region';
import { studyLevels, type StudyLevel } from '../person/profile';

/** What a policy asks of a person, as far as a short question can tell. */

/** Where a person is from, registered or at work: a region that a policy names, or elsewhere. Whoever has no work yet works `nowhere`. */
export type Place = string;
export const elsewhere: Place = 'elsewhere';
export const nowhere: Place = 'nowhere';

/** What a person has answered so far; everything may be missing. It stays on the phone. */
export interface Facts {
  level?: StudyLevel;
  graduationYear?: number;
  /** 生源地. */
  origin?: Place;
  /** 户籍. */
  hukou?: Place;
  /** Where one works, is an intern, or is about to. */
  work?: Place;
  insured?: boolean;
}
export type Question = keyof Facts;

export type Requirement =
  | { ask: 'level'; of: readonly StudyLevel[] }
  | { ask: 'graduationYear'; from: number }
  /** Judged by the year alone: within the year of graduation itself it stays open. */
  | { ask: 'graduationYear'; stage: 'studying' | 'graduated' | 'recent' }
  | { ask: 'origin' | 'hukou' | 'work'; within: string; place: string; not?: true }
  | { ask: 'work'; nowhere: true }
  | { ask: 'insured' };

/** One way to fit: everything asked for, and what no short question can tell. */
export interface Way {
  needs: Requirement[];
  also?: string[];
}

/** Whether it is met; undefined while nobody can say. `year`: this one. */
export const isMet = (requirement: Requirement, facts: Facts, year: number): boolean | undefined => {
  switch (requirement.ask) {
    case 'level':
      return facts.level && requirement.of.includes(facts.level);
    case 'graduationYear':
      if (facts.graduationYear === undefined) return undefined;
      return 'from' in requirement ? facts.graduationYear >= requirement.from : isAtStage(requirement.stage, year - facts.graduationYear);
    case 'insured':
      return facts.insured;
    default: {
      const place = facts[requirement.ask];
      if (place === undefined) return undefined;
      if ('nowhere' in requirement) return place === nowhere;
      // It is still theirs to choose.
      if (place === nowhere) return undefined;
      return covers(requirement.within, place) !== (requirement.not ?? false);
    }
  }
};

/** 派遣期: two years. */
const RECENT_YEARS = 2;

const isAtStage = (stage: 'studying' | 'graduated' | 'recent', yearsSince: number): boolean | undefined => {
  if (yearsSince === 0) return undefined;
  if (stage === 'studying') return yearsSince < 0;
  if (stage === 'graduated' || yearsSince < RECENT_YEARS) return yearsSince > 0;
  return yearsSince === RECENT_YEARS ? undefined : false;
};

const allLevels = Object.keys(studyLevels) as StudyLevel[];
const stages = { studying: '还在读', graduated: '已经毕业', recent: '毕业不超过两年' } as const;

/** What is asked for, in words that follow 要: 本科及以上, 在青岛就业或实习. */
export const sayRequirement = (requirement: Requirement): string => {
  switch (requirement.ask) {
    case 'level':
      return sayLevels(requirement.of);
    case 'graduationYear':
      return 'from' in requirement ? `${requirement.from} 年及以后毕业` : stages[requirement.stage];
    case 'insured':
      return '按规定缴了社保';
    default: {
      if ('nowhere' in requirement) return '还没有就业';
      const not = requirement.not ? '不' : '';
      if (requirement.ask === 'origin') return `${not}是${requirement.place}生源`;
      return requirement.ask === 'hukou' ? `户口${not}在${requirement.place}` : `${not}在${requirement.place}就业或实习`;
    }
  }
};

const sayLevels = (of: readonly StudyLevel[]): string => {
  const [lowest] = of;
  const upwards = lowest ? allLevels.slice(allLevels.indexOf(lowest)) : [];
  const isUpwards = of.length > 1 && upwards.length === of.length;
  return isUpwards && lowest ? `${studyLevels[lowest]}及以上` : of.map((level) => studyLevels[level]).join('、');
};
