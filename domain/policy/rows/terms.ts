import type { StudyLevel } from '../../person/profile';
import type { Requirement } from '../requirement';

/** What the policies at hand ask for, each in one word. */

const level = (...of: StudyLevel[]): Requirement => ({ ask: 'level', of });
export const anyLevel = level('college', 'bachelor', 'master', 'doctor');
export const colleges = level('college');
export const bachelors = level('bachelor');
export const bachelorsAndUp = level('bachelor', 'master', 'doctor');
export const masters = level('master');
export const mastersAndUp = level('master', 'doctor');
export const doctors = level('doctor');

export const studying: Requirement = { ask: 'graduationYear', stage: 'studying' };
export const graduated: Requirement = { ask: 'graduationYear', stage: 'graduated' };
export const recentlyGraduated: Requirement = { ask: 'graduationYear', stage: 'recent' };
export const graduatedFrom = (from: number): Requirement => ({ ask: 'graduationYear', from });

const qingdao = { within: '370200', place: '青岛' } as const;
const jinshan = { within: '310116', place: '金山' } as const;
export const fromQingdao: Requirement = { ask: 'origin', ...qingdao };
export const notFromQingdao: Requirement = { ask: 'origin', ...qingdao, not: true };
export const fromJinshan: Requirement = { ask: 'origin', ...jinshan };
export const hukouQingdao: Requirement = { ask: 'hukou', ...qingdao };
export const workQingdao: Requirement = { ask: 'work', ...qingdao };
export const workJinshan: Requirement = { ask: 'work', ...jinshan };
export const workIn = (within: string, place: string): Requirement => ({ ask: 'work', within, place });
export const workNowhere: Requirement = { ask: 'work', nowhere: true };

export const insured: Requirement = { ask: 'insured' };

/** Where being an intern does not do: the questions do not tell it from work. */
export const employed = '已经就业，实习不算';
