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
  ...(takesMajor(majors, major) ? [] : [{ kind: 'major' as const, wanted: majors }]),
];

/**
 * What a person's major answers to: its words, the names of the catalogue in them, and their classes, also those that are named as a whole. A list of majors
 * takes whoever answers to something it calls for.
 */
export const answersOfMajor = (words: string): string[] => {
  const { majors, wholeClasses } = catalogued([words]);
  return [ofWords(words), ...majors.map(ofName), ...majors.flatMap((name) => classOfMajor(name) ?? []).map(ofClass), ...wholeClasses.map(ofClass)];
};

/** What a list of majors calls for: its words, the names in them, and the classes that are named as a whole. */
export const callsOfMajors = (wanted: readonly string[]): string[] => {
  const { majors, wholeClasses } = catalogued(wanted);
  return [...wanted.map(ofWords), ...majors.map(ofName), ...wholeClasses.map(ofClass)];
};

const ofWords = (words: string): string => `words ${words}`;
const ofName = (name: string): string => `name ${name}`;
const ofClass = (name: string): string => `class ${name}`;

/** An empty list takes every major. */
const takesMajor = (wanted: readonly string[], major: string): boolean => {
  if (wanted.length === 0) return true;
  const answers = new Set(answersOfMajor(major));
  return callsOfMajors(wanted).some((call) => answers.has(call));
};

/** Whether a person may be given a post: it is of the kind they wish, and they meet its conditions. */
export const admitting = (post: Pick<Post, 'kind' | 'conditions'>, person: { kind: PostKind | 'either' } & Pick<Profile, 'level' | 'major'>): boolean =>
  (person.kind === 'either' || person.kind === post.kind) && missesOfPost(post.conditions, person).length === 0;

/** A miss as a sentence to the person. */
export const sayMiss = (miss: PostMiss): string =>
  miss.kind === 'level' ? `要求${miss.wanted.map((level) => studyLevels[level]).join('、')}` : `专业要求${miss.wanted.join('、')}`;
