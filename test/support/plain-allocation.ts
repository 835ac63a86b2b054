import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { AllocationInputs, Applicant, OfferedPost } from '../../domain/season/allocation/inputs';

/** Allocation by trying everything there is: nothing of how the product does it, only what must be true of the outcome. */

export const plainLot = (seed: string, id: string): string => createHash('sha256').update(`${seed}/${id}`).digest('hex');

/** What the majors below mean to each other, written down by hand. */
const taken: Record<string, readonly string[]> = { 软件工程: ['软件工程'], 计算机类: ['软件工程', '网络工程'], 汉语言文学: ['汉语言文学'] };

export const mayHave = (post: OfferedPost, { id, kind, level, major }: Applicant): boolean =>
  !post.unsuitable?.includes(id) &&
  (kind === 'either' || kind === post.kind) &&
  (post.conditions.levels.length === 0 || post.conditions.levels.includes(level)) &&
  (post.conditions.majors.length === 0 || post.conditions.majors.some((wanted) => taken[wanted]?.includes(major)));

export const ranked = ({ applicants, seed }: AllocationInputs): Applicant[] =>
  [...applicants].sort((one, other) => other.score - one.score || (other.ties[0] ?? 0) - (one.ties[0] ?? 0) || (plainLot(seed, one.id) < plainLot(seed, other.id) ? -1 : 1));

/** Every list that takes one of these from each, in order of the first, then of the second, and so on. */
function* everyWay(choices: readonly number[], begun: readonly number[] = []): Generator<readonly number[]> {
  const most = choices[begun.length];
  if (most === undefined) yield begun;
  else for (let choice = 0; choice <= most; choice += 1) yield* everyWay(choices, [...begun, choice]);
}

/** The outcome in which the first rank has the best they can have at all, then the second the best that is left, and so on: of all outcomes that keep the places, the first in this order. */
export const bestInOrder = (inputs: AllocationInputs): Map<string, string> => {
  const people = ranked(inputs);
  const places = new Map(inputs.posts.map(({ id, places: room }) => [id, room]));
  const wishes = people.map((person) => person.preferences.filter((id, index) => person.preferences.indexOf(id) === index && inputs.posts.some((post) => post.id === id && mayHave(post, person))));
  const isKept = (way: readonly number[]): boolean => [...places].every(([id, room]) => way.filter((choice, person) => wishes[person]?.[choice] === id).length <= room);
  const best = firstOf(everyWay(wishes.map((own) => own.length)), isKept);
  return new Map(people.flatMap(({ id }, person) => (wishes[person]?.[best[person] ?? -1] !== undefined ? [[id, wishes[person]?.[best[person] ?? -1] ?? ''] as const] : [])));
};

const firstOf = <T>(all: Iterable<T>, isRight: (one: T) => boolean): T => {
  for (const one of all) if (isRight(one)) return one;
  throw new Error('there is always one: nobody has anything');
};

/** What is left, as the rule says it: by rank, of the posts with most room the first. */
export const leftToTheWilling = (inputs: AllocationInputs, given: Map<string, string>): Map<string, string> => {
  const all = new Map(given);
  if (!inputs.reassignment) return all;
  const roomOf = ({ id, places }: OfferedPost): number => places - [...all.values()].filter((post) => post === id).length;
  for (const person of ranked(inputs).filter(({ id, reassignable }) => reassignable && !given.has(id))) {
    const [first] = inputs.posts.filter((post) => roomOf(post) > 0 && mayHave(post, person)).sort((one, other) => roomOf(other) - roomOf(one) || (one.id < other.id ? -1 : 1));
    if (first) all.set(person.id, first.id);
  }
  return all;
};

interface Desk {
  post: string;
  places: number;
  before(one: Applicant, other: Applicant): boolean;
}

/** All outcomes nobody could leave together with a post: whoever wants another place more finds it full of people who go before them. */
export const stableWays = (inputs: AllocationInputs): Map<string, number>[] => {
  const people = ranked(inputs);
  const desks = inputs.posts.flatMap(({ id, places, ranking = [] }): Desk[] => {
    const lots = Math.floor(Math.round(places * inputs.lotteryShare * 1000) / 1000);
    const own = (person: Applicant): number => (inputs.method === 'stable' && ranking.includes(person.id) ? ranking.indexOf(person.id) : ranking.length + people.indexOf(person));
    return [
      { post: id, places: places - lots, before: (one, other) => own(one) < own(other) },
      { post: id, places: lots, before: (one, other) => plainLot(inputs.seed, one.id) < plainLot(inputs.seed, other.id) },
    ];
  });
  const wishes = people.map((person) =>
    person.preferences
      .filter((id, index) => person.preferences.indexOf(id) === index && inputs.posts.some((post) => post.id === id && mayHave(post, person)))
      .flatMap((id) => [...desks.entries()].filter(([, { post }]) => post === id).map(([index]) => index)),
  );
  const isStable = (way: readonly number[]): boolean => {
    const at = (desk: number): Applicant[] => people.filter((_, person) => wishes[person]?.[way[person] ?? -1] === desk);
    return desks.every((desk, index) => {
      const there = at(index);
      if (there.length > desk.places) return false;
      const wouldCome = people.filter((_, person) => (wishes[person]?.indexOf(index) ?? -1) >= 0 && (wishes[person]?.indexOf(index) ?? 0) < (way[person] ?? 0));
      return wouldCome.every((person) => there.length === desk.places && there.every((holder) => desk.before(holder, person)));
    });
  };
  return [...everyWay(wishes.map((own) => own.length))]
    .filter(isStable)
    .map((way) => new Map(people.map(({ id }, person) => [id, way[person] ?? 0])));
};

const ids = (prefix: string, most: number) => Array.from({ length: most }, (_, index) => `${prefix}${index + 1}`);

/** Small seasons in which everything happens: ties, full and empty posts, conditions, wishes for what is not there. */
export const smallSeason = (most: { people: number; posts: number }, rule: Partial<AllocationInputs> = {}): fc.Arbitrary<AllocationInputs> =>
  fc.record({ people: fc.integer({ min: 1, max: most.people }), posts: fc.integer({ min: 1, max: most.posts }) }).chain((size) => {
    const postIds = ids('岗', size.posts);
    const personIds = ids('人', size.people);
    return fc.record({
      method: fc.constant(rule.method ?? ('parallel' as const)),
      lotteryShare: rule.lotteryShare === undefined ? fc.constant(0) : fc.constantFrom(0, rule.lotteryShare, 1),
      reassignment: fc.constant(rule.reassignment ?? true),
      seed: fc.constantFrom('种子一', '种子二', '种子三'),
      posts: fc.tuple(...postIds.map((id) =>
        fc.record({
          id: fc.constant(id),
          kind: fc.constantFrom('short' as const, 'long' as const),
          places: fc.integer({ min: 0, max: 2 }),
          conditions: fc.record({ levels: fc.constantFrom<OfferedPost['conditions']['levels']>([], [], ['bachelor']), majors: fc.constantFrom<string[]>([], [], ['计算机类'], ['软件工程', '汉语言文学']) }),
          ranking: fc.shuffledSubarray(personIds),
          unsuitable: rule.method === 'stable' ? fc.subarray(personIds.slice(-2)) : fc.constant<string[]>([]),
        }),
      )),
      applicants: fc.tuple(...personIds.map((id) =>
        fc.record({
          id: fc.constant(id),
          score: fc.integer({ min: 88, max: 91 }),
          ties: fc.tuple(fc.integer({ min: 0, max: 1 })),
          kind: fc.constantFrom('either' as const, 'either' as const, 'short' as const, 'long' as const),
          level: fc.constantFrom('bachelor' as const, 'bachelor' as const, 'master' as const),
          major: fc.constantFrom('软件工程', '网络工程', '汉语言文学'),
          preferences: fc.shuffledSubarray([...postIds, '撤下的岗位']),
          reassignable: fc.boolean(),
        }),
      )),
    });
  });

/** Whoever has a post, and which. */
export const heldIn = (people: readonly { id: string; given?: { post: string } }[]): Map<string, string> => new Map(people.flatMap(({ id, given }) => (given ? [[id, given.post] as const] : [])));
