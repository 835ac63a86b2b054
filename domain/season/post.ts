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
export const missesOfPost = ({ levels, majors }: Pick<PostConditions, 'levels' | 'majors'>, { level, major }: Pick<Profile, 'level' | 'major'>): PostMiss[] => [
  ...(levels.length === 0 || levels.includes(level) ? [] : [{ kind: 'level' as const, wanted: levels }]),
  ...(takingMajors(majors)(readMajor(major)) ? [] : [{ kind: 'major' as const, wanted: majors }]),
];

/** A person's major as the catalogue reads it. */
export interface ReadMajor {
  words: string;
  names: string[];
  /** The classes of these names. */
  classesOfNames: string[];
  /** Classes that are named as a whole. */
  wholeClasses: string[];
}

export const readMajor = (words: string): ReadMajor => {
  const { majors: names, wholeClasses } = catalogued([words]);
  return { words, names, classesOfNames: names.map((name) => classOfMajor(name) ?? ''), wholeClasses };
};

/** Whether a post that wants these majors takes one: what the list means is read once, and asked of many. An empty list takes every one. */
export const takingMajors = (wanted: readonly string[]): ((major: ReadMajor) => boolean) => {
  if (wanted.length === 0) return () => true;
  const { majors, wholeClasses } = catalogued(wanted);
  const [words, names, classes] = [new Set(wanted), new Set(majors), new Set(wholeClasses)];
  const isOfClass = (name: string): boolean => classes.has(name);
  return (own) => words.has(own.words) || own.names.some((name) => names.has(name)) || (classes.size > 0 && (own.classesOfNames.some(isOfClass) || own.wholeClasses.some(isOfClass)));
};

/** Whether a person may be given a post: it is of the kind they wish, and they meet its conditions. */
export const admitting = (post: Pick<Post, 'kind' | 'conditions'>, person: { kind: PostKind | 'either' } & Pick<Profile, 'level' | 'major'>): boolean =>
  (person.kind === 'either' || person.kind === post.kind) && missesOfPost(post.conditions, person).length === 0;

/** A miss as a sentence to the person. */
export const sayMiss = (miss: PostMiss): string =>
  miss.kind === 'level' ? `要求${miss.wanted.map((level) => studyLevels[level]).join('、')}` : `专业要求${miss.wanted.join('、')}`;
