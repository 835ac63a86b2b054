import { catalogued, classOfMajor } from '../catalogue/majors';
import { studyLevels, type Profile, type StudyLevel } from '../person/profile';
import type { PostKind } from './plan';

/** What a unit says of a post: what it is, whom it wants. */

/** Whom a post takes; empty lists take everybody. */
export interface PostConditions {
  levels: StudyLevel[];
  /** Majors or classes of the catalogue, as the unit wrote them: 计算机类, 汉语言文学. */
  majors: string[];
  /** What cannot be checked by a rule, for people to read. */
  words?: string;
}

export interface Post {
  unit: string;
  title: string;
  kind: PostKind;
  /** How many people it takes. */
  places: number;
  duties: string;
  place: string;
  conditions: PostConditions;
  mentor?: string;
  /** 周一至周五, 每周不少于 10 小时 … */
  hours?: string;
  allowance?: string;
  insurance?: string;
}

/** Why a person does not meet a post's conditions. */
export type PostMiss = { kind: 'level'; wanted: StudyLevel[] } | { kind: 'major'; wanted: string[] };

/** What of a post's conditions a person does not meet; empty when they meet them all. A major meets its own name, its class, and words of its name. */
export const missesOfPost = ({ levels, majors }: PostConditions, { level, major }: Pick<Profile, 'level' | 'major'>): PostMiss[] => [
  ...(levels.length === 0 || levels.includes(level) ? [] : [{ kind: 'level' as const, wanted: levels }]),
  ...(majors.length === 0 || meetsMajors(majors, major) ? [] : [{ kind: 'major' as const, wanted: majors }]),
];

const meetsMajors = (wanted: readonly string[], major: string): boolean => {
  const { majors, wholeClasses } = catalogued(wanted);
  const own = catalogued([major]);
  return (
    wanted.some((words) => words === major) ||
    own.majors.some((name) => majors.includes(name) || wholeClasses.includes(classOfMajor(name) ?? '')) ||
    own.wholeClasses.some((name) => wholeClasses.includes(name))
  );
};

/** A miss as a sentence to the person. */
export const sayMiss = (miss: PostMiss): string =>
  miss.kind === 'level' ? `要求${miss.wanted.map((level) => studyLevels[level]).join('、')}` : `专业要求${miss.wanted.join('、')}`;
