import { readMajor, takingMajors } from '../post';
import { lotOf } from './draw';
import type { AllocationInputs, Applicant, OfferedPost } from './inputs';

/** The inputs by number: posts and people are places in two lists, so that hundreds of thousands are walked without looking anything up by name. Posts in order of their ids; people as they come, since nothing goes by that order. */
export interface Table {
  posts: readonly OfferedPost[];
  people: readonly Applicant[];
  /** The posts a person named and may be given, the most wanted first. */
  choices: readonly (readonly number[])[];
  /** Whether a person may be given a post: it is of the kind they wish, and they meet its conditions. */
  admits(post: number, person: number): boolean;
  lot(person: number): string;
}

export const tableOf = ({ posts: offered, applicants: people, seed }: Pick<AllocationInputs, 'posts' | 'applicants' | 'seed'>): Table => {
  const posts = [...offered].sort((one, other) => (one.id < other.id ? -1 : 1));
  const takes = majorsTaken(posts, people);
  const admits = (post: number, person: number): boolean => {
    const { kind, conditions } = at(posts, post);
    const who = at(people, person);
    const { levels } = conditions;
    return (who.kind === 'either' || who.kind === kind) && (levels.length === 0 || levels.includes(who.level)) && takes(post, person);
  };
  const placeOf = new Map(posts.map(({ id }, place) => [id, place]));
  const choices = people.map(({ preferences }, person) => {
    const open: number[] = [];
    for (const id of preferences) {
      const post = placeOf.get(id);
      if (post !== undefined && admits(post, person) && !open.includes(post)) open.push(post);
    }
    return open;
  });
  const lots: string[] = [];
  return { posts, people, choices, admits, lot: (person) => (lots[person] ??= lotOf(seed, at(people, person).id)) };
};

/** The element that is known to be there. */
export const at = <T>(list: ArrayLike<T>, index: number): T => list[index] as T;

/** What a list of majors says to a major is found out once, however many people and posts ask. */
const majorsTaken = (posts: readonly OfferedPost[], people: readonly Applicant[]): ((post: number, person: number) => boolean) => {
  const majors = numbered(people.map(({ major }) => major));
  const lists = numbered(posts.map(({ conditions }) => conditions.majors.join('\n')));
  const read = majors.kinds.map(readMajor);
  const takes = lists.kinds.map((list) => takingMajors(list === '' ? [] : list.split('\n')));
  const known = lists.kinds.map(() => new Int8Array(read.length));
  return (post, person) => {
    const list = at(lists.of, post);
    const major = at(majors.of, person);
    const answers = at(known, list);
    if (at(answers, major) === UNASKED) answers[major] = at(takes, list)(at(read, major)) ? YES : NO;
    return at(answers, major) === YES;
  };
};

const UNASKED = 0;
const YES = 1;
const NO = 2;

/** The different words there are, and which of them each one is. */
const numbered = (words: readonly string[]): { kinds: string[]; of: Int32Array } => {
  const numbers = new Map<string, number>();
  const of = Int32Array.from(words, (word) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });
  return { kinds: [...numbers.keys()], of };
};
