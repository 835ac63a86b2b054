import { placesIn } from './rank';
import type { Section } from './deferred';
import type { AllocationRule } from '../plan';
import { at, numberAt, type Table } from './table';

/** How many of a post's places are drawn by lot: the share, rounded down to whole places. */
export const lotsOf = (places: number, share: number): number => Math.floor(places * share + 1e-9);

/**
 * Each post's places as sections: those given in order first, then those drawn by lot. Whoever asks for a post asks for both, in this
 * order: a lot is used only by whom the order does not reach.
 */
export const sectionsOf = (table: Table, { method, lotteryShare }: AllocationRule, ranks: Int32Array): { sections: Section[]; asks: number[][] } => {
  const byLot = lotteryShare > 0 ? placesIn(Int32Array.from(ranks.keys()).sort((one, other) => (table.lot(one) < table.lot(other) ? -1 : 1))) : ranks;
  const sections = table.posts.flatMap(({ places }, post): Section[] => {
    const lots = lotsOf(places, lotteryShare);
    return [
      { post, places: places - lots, standing: method === 'stable' ? asRanked(table, post, ranks) : (person) => numberAt(ranks, person) },
      { post, places: lots, standing: (person) => numberAt(byLot, person) },
    ];
  });
  return { sections, asks: table.people.map((_, person) => asksOf(table, person)) };
};

const asksOf = ({ choices, choicesFrom }: Table, person: number): number[] => Array.from(choices.subarray(choicesFrom[person], choicesFrom[person + 1])).flatMap((post) => [2 * post, 2 * post + 1]);

/** As the unit ranked them; whoever it did not rank comes after, by score. */
const asRanked = ({ posts, people }: Table, post: number, ranks: Int32Array): Section['standing'] => {
  const ranked = new Map(at(posts, post).ranking?.map((id, place) => [id, place - people.length]));
  return (person) => ranked.get(at(people, person).id) ?? numberAt(ranks, person);
};
