import { deferred } from './deferred';
import type { AllocationInputs } from './inputs';
import { inOrderOf, parallel } from './parallel';
import { ranksOf } from './rank';
import { reassign } from './reassign';
import type { AllocationResult, CutOff, Ground, PersonOutcome, PostOutcome } from './result';
import { lotsOf, sectionsOf } from './sections';
import { at, numberAt, tableOf, type Table } from './table';

/**
 * Who is given which post. Everybody is ranked; posts go to those who named them, by rank (平行志愿), or by each unit's own order and by lot
 * where the season says so; what is left goes to the willing; whoever has none then waits, in order of rank.
 */
export const allocate = (inputs: AllocationInputs): AllocationResult => {
  const table = tableOf(inputs);
  const ranks = ranksOf(table);
  const { posts, byLot, room } = inputs.method === 'parallel' && inputs.lotteryShare === 0 ? walked(table, ranks) : proposed(table, inputs, ranks);
  const outcomes = outcomesOf(table, inputs, ranks, { posts, byLot });
  const left = inputs.reassignment ? reassign(table, ranks, posts, room) : new Set<number>();
  const groundOf = (person: number): Ground => (left.has(person) ? 'reassignment' : byLot.has(person) ? 'lot' : 'order');
  for (const person of left) at(outcomes, numberAt(posts, person)).taken += 1;
  return { people: peopleOf(table, ranks, posts, groundOf), posts: outcomes };
};

/** Before anything is left over: each person's post, -1 for none, who has it by lot, and the room that is left. */
interface Asked {
  posts: Int32Array;
  byLot: ReadonlySet<number>;
  room: Int32Array;
}

const walked = (table: Table, ranks: Int32Array): Asked => {
  const room = Int32Array.from(table.posts, ({ places }) => places);
  return { posts: parallel(table, ranks, room), byLot: new Set(), room };
};

const proposed = (table: Table, inputs: AllocationInputs, ranks: Int32Array): Asked => {
  const { sections, asks } = sectionsOf(table, inputs, ranks);
  const inSection = deferred(asks, sections, ranks);
  const room = Int32Array.from(table.posts, ({ places }) => places);
  const byLot = new Set<number>();
  const posts = inSection.map((section, person) => {
    if (section < 0) return -1;
    const { post } = at(sections, section);
    room[post] = numberAt(room, post) - 1;
    if (section % 2 === 1) byLot.add(person);
    return post;
  });
  return { posts, byLot, room };
};

/** What a post has taken so far, as somebody is told who was not reached. */
interface Taken {
  inOrder: number;
  last?: CutOff;
  lastPlace?: number;
}

const outcomesOf = (table: Table, inputs: AllocationInputs, ranks: Int32Array, { posts, byLot }: Pick<Asked, 'posts' | 'byLot'>): PostOutcome[] => {
  const outcomes = table.posts.map(({ id, places }): PostOutcome => ({ id, places, lots: lotsOf(places, inputs.lotteryShare), taken: 0 }));
  const unitPlaces = unitPlacesOf(table, inputs);
  const seen = outcomes.map((): Taken => ({ inOrder: 0 }));
  for (const person of inOrderOf(ranks)) {
    const post = numberAt(posts, person);
    if (post < 0) continue;
    const outcome = at(outcomes, post);
    outcome.taken += 1;
    if (byLot.has(person)) {
      if (outcome.lastLot === undefined || table.lot(person) > outcome.lastLot) outcome.lastLot = table.lot(person);
      continue;
    }
    const { id, score } = at(table.people, person);
    const own = at(seen, post);
    const place = unitPlaces[post]?.get(id);
    own.inOrder += 1;
    if (place === undefined) own.last = { rank: numberAt(ranks, person) + 1, score };
    else own.lastPlace = Math.max(own.lastPlace ?? 0, place);
  }
  return outcomes.map(({ lastLot, ...outcome }, post) => {
    const { inOrder, last, lastPlace } = at(seen, post);
    const { places, lots, taken } = outcome;
    const ranked = unitPlaces[post]?.size;
    const isFull = inOrder === places - lots;
    return {
      ...outcome,
      ...(ranked !== undefined && { ranked }),
      ...(isFull && last && { cutOff: last }),
      ...(isFull && !last && lastPlace !== undefined && { lastPlace }),
      ...(lastLot && taken - inOrder === lots && { lastLot }),
    };
  });
};

/** Of each post its unit ranked for, the place of everybody it ranked, from 1. */
const unitPlacesOf = ({ posts }: Table, { method }: AllocationInputs): (ReadonlyMap<string, number> | undefined)[] =>
  posts.map(({ ranking = [] }) => (method === 'stable' && ranking.length > 0 ? new Map(ranking.map((id, index) => [id, index + 1])) : undefined));

const peopleOf = ({ people, posts: all }: Table, ranks: Int32Array, posts: Int32Array, groundOf: (person: number) => Ground): PersonOutcome[] =>
  Array.from(inOrderOf(ranks), (person, rank): PersonOutcome => {
    const { id, preferences } = at(people, person);
    if (numberAt(posts, person) < 0) return { id, rank: rank + 1 };
    const post = at(all, numberAt(posts, person)).id;
    const named = preferences.indexOf(post);
    return { id, rank: rank + 1, given: { post, by: groundOf(person), ...(named >= 0 && { preference: named + 1 }) } };
  });
