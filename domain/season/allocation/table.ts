import { answersOfMajor, callsOfMajors } from '../post';
import { lotOf } from './draw';
import type { AllocationInputs, Applicant, OfferedPost } from './inputs';

/** The inputs by number: posts and people are places in two lists, so that hundreds of thousands are walked without looking anything up by name. Posts in order of their ids; people as they come, since nothing goes by that order. */
export interface Table {
  posts: readonly OfferedPost[];
  people: readonly Applicant[];
  /** The posts each person named and may be given, the most wanted first: one person's after the other's, those of person n from `choicesFrom[n]` on. */
  choices: Int32Array;
  choicesFrom: Int32Array;
  /** Whether a person may be given a post: it is of the kind they wish, they meet its conditions, and its unit finds them suitable. */
  admits(post: number, person: number): boolean;
  /** People of one number wish the same kind and are of the same level and major: every post's conditions say the same to them. */
  alike: Int32Array;
  /** Numbers of those whom some unit does not find suitable. */
  turnedAway: ReadonlySet<string>;
  lot(person: number): string;
}

export const tableOf = ({ posts: offered, applicants: people, seed }: Pick<AllocationInputs, 'posts' | 'applicants' | 'seed'>): Table => {
  const posts = [...offered].sort((one, other) => (one.id < other.id ? -1 : 1));
  const { admits: meets, alike } = meeting(posts, people);
  const unsuitable = posts.map((post) => new Set(post.unsuitable));
  const turnedAway = new Set(posts.flatMap((post) => post.unsuitable ?? []));
  const admits: Table['admits'] = turnedAway.size === 0 ? meets : (post, person) => meets(post, person) && !at(unsuitable, post).has(at(people, person).id);
  const placeOf = new Map(posts.map(({ id }, place) => [id, place]));
  const choices = new Int32Array(people.reduce((count, { preferences }) => count + preferences.length, 0));
  const choicesFrom = new Int32Array(people.length + 1);
  let end = 0;
  for (let person = 0; person < people.length; person += 1) {
    const start = end;
    for (const id of at(people, person).preferences) {
      const post = placeOf.get(id);
      if (post === undefined || !admits(post, person)) continue;
      choices[end] = post;
      if (choices.indexOf(post, start) === end) end += 1;
    }
    choicesFrom[person + 1] = end;
  }
  const lots: string[] = [];
  return { posts, people, choices, choicesFrom, admits, alike, turnedAway, lot: (person) => (lots[person] ??= lotOf(seed, at(people, person).id)) };
};

/** The element that is known to be there. */
export const at = <T>(list: readonly T[], index: number): T => list[index] as T;

/** The number that is known to be there. Not `at`: an engine reads fast where it meets one kind of list. */
export const numberAt = (list: Int32Array, index: number): number => list[index] as number;

/** A number of each. Not `Int32Array.from`, which walks a list far more slowly. */
const numbersOf = <T>(list: readonly T[], numberOf: (each: T, index: number) => number): Int32Array => {
  const numbers = new Int32Array(list.length);
  for (let index = 0; index < list.length; index += 1) numbers[index] = numberOf(at(list, index), index);
  return numbers;
};

/** Who meets which post's conditions: by numbers, as everybody is asked about every post they name. */
const meeting = (posts: readonly OfferedPost[], people: readonly Applicant[]): Pick<Table, 'admits' | 'alike'> => {
  const majors = numbered(people.map(({ major }) => major));
  const levels = numbered(people.map(({ level }) => level));
  const takes = majorsTaken(posts, majors);
  // One bit a kind, one a level: what a person has, and what a post takes.
  const wishes = numbersOf(people, ({ kind }) => (kind === 'either' ? KINDS.short | KINDS.long : KINDS[kind]));
  const kinds = numbersOf(posts, ({ kind }) => KINDS[kind]);
  const levelsTaken = numbersOf(posts, ({ conditions: { levels: wanted } }) => (wanted.length === 0 ? EVERY : levels.words.reduce((bits, level, number) => (wanted.includes(level) ? bits | (1 << number) : bits), 0)));
  return {
    admits: (post, person) => (numberAt(wishes, person) & numberAt(kinds, post)) !== 0 && (numberAt(levelsTaken, post) & (1 << numberAt(levels.of, person))) !== 0 && takes(post, numberAt(majors.of, person)),
    alike: numbersOf(people, (_, person) => (numberAt(majors.of, person) * levels.words.length + numberAt(levels.of, person)) * 4 + numberAt(wishes, person)),
  };
};

const KINDS = { short: 1, long: 2 };
const EVERY = -1;

/** Which majors a list takes is found out once a list, however many people and posts ask: from what it calls for to those that answer. */
const majorsTaken = (posts: readonly OfferedPost[], majors: Numbered<string>): ((post: number, major: number) => boolean) => {
  const answering = new Map<string, number[]>();
  for (const [major, words] of majors.words.entries()) for (const answer of answersOfMajor(words)) answering.set(answer, [...(answering.get(answer) ?? []), major]);
  const lists = numbered(posts.map(({ conditions }) => conditions.majors.join('\n')));
  const taken = lists.words.map((list) => {
    if (list === '') return new Uint8Array(majors.words.length).fill(1);
    const row = new Uint8Array(majors.words.length);
    for (const call of callsOfMajors(list.split('\n'))) for (const major of answering.get(call) ?? []) row[major] = 1;
    return row;
  });
  return (post, major) => at(taken, numberAt(lists.of, post))[major] === 1;
};

interface Numbered<Word extends string> {
  words: Word[];
  of: Int32Array;
}

/** The different words there are, and which of them each one is. */
const numbered = <Word extends string>(all: readonly Word[]): Numbered<Word> => {
  const numbers = new Map<Word, number>();
  const of = numbersOf(all, (word) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });
  return { words: [...numbers.keys()], of };
};
