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

const outcomesOf = (table: Table, { lotteryShare }: AllocationInputs, ranks: Int32Array, { posts, byLot }: Pick<Asked, 'posts' | 'byLot'>): PostOutcome[] => {
  const outcomes = table.posts.map(({ id, places }): PostOutcome => ({ id, places, lots: lotsOf(places, lotteryShare), taken: 0 }));
  const last = outcomes.map((): CutOff | undefined => undefined);
  const inOrder = new Int32Array(outcomes.length);
  for (const person of inOrderOf(ranks)) {
    const post = numberAt(posts, person);
    if (post < 0) continue;
    const outcome = at(outcomes, post);
    outcome.taken += 1;
    if (byLot.has(person)) {
      if (outcome.lastLot === undefined || table.lot(person) > outcome.lastLot) outcome.lastLot = table.lot(person);
    } else {
      last[post] = { rank: numberAt(ranks, person) + 1, score: at(table.people, person).score };
      inOrder[post] = numberAt(inOrder, post) + 1;
    }
  }
  return outcomes.map(({ lastLot, ...outcome }, post) => {
    const cutOff = last[post];
    const { places, lots, taken } = outcome;
    return { ...outcome, ...(cutOff && numberAt(inOrder, post) === places - lots && { cutOff }), ...(lastLot && taken - numberAt(inOrder, post) === lots && { lastLot }) };
  });
};

const peopleOf = ({ people, posts: all }: Table, ranks: Int32Array, posts: Int32Array, groundOf: (person: number) => Ground): PersonOutcome[] =>
  Array.from(inOrderOf(ranks), (person, rank): PersonOutcome => {
    const { id, preferences } = at(people, person);
    if (numberAt(posts, person) < 0) return { id, rank: rank + 1 };
    const post = at(all, numberAt(posts, person)).id;
    const named = preferences.indexOf(post);
    return { id, rank: rank + 1, given: { post, by: groundOf(person), ...(named >= 0 && { preference: named + 1 }) } };
  });
