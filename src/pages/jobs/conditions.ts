import { levelNames } from '../../../domain/job/education-level';
import { employerKindNames } from '../../../domain/job/employer-kind';
import { kindNames } from '../../../domain/job/kind';
import { plainConditions, type Criteria, type namedConditions } from './criteria';

/** One of the conditions a list is narrowed by, in words, and the list without it. */
export interface Condition {
  text: string;
  without: Partial<Criteria>;
}

export const plainNames: Record<(typeof plainConditions)[number], string> = { closingSoon: '一周内截止', newThisWeek: '本周新上', overseas: '欢迎留学生' };

/** 4 千以上 · 1.5 万以上 */
export const floorWords = (floor: number): string => (floor < 10_000 ? `${floor / 1000} 千以上` : `${floor / 10_000} 万以上`);

type Listed = 'kinds' | 'places' | 'employerKinds' | (typeof namedConditions)[number];

/** Every condition by itself, as the sheet has them. `placeNames`: by six digits. */
export function conditionsOf(criteria: Criteria, placeNames: ReadonlyMap<string, string>): Condition[] {
  const each = <Name extends Listed>(name: Name, wordsFor: (value: Criteria[Name][number]) => string): Condition[] =>
    criteria[name].map((value) => ({ text: wordsFor(value), without: { [name]: criteria[name].filter((other) => other !== value) } }));
  const { education, salaryFloor } = criteria;
  return [
    ...plainConditions.filter((name) => criteria[name]).map((name) => ({ text: plainNames[name], without: { [name]: false } })),
    ...each('kinds', (kind) => kindNames[kind]),
    ...each('places', (code) => placeNames.get(code) ?? '这个地点'),
    ...(education === undefined ? [] : [{ text: `${levelNames[education]}能投`, without: { education: undefined } }]),
    ...each('majors', (name) => name),
    ...(salaryFloor === undefined ? [] : [{ text: `月薪 ${floorWords(salaryFloor)}`, without: { salaryFloor: undefined } }]),
    ...each('welfare', (name) => name),
    ...each('employerKinds', (kind) => employerKindNames[kind]),
    ...each('industries', (name) => name),
    ...each('chains', (name) => name),
  ];
}
