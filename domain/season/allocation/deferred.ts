import { inOrderOf } from './parallel';
import { at, numberAt } from './table';

/** Some places of a post with an order of their own: whoever stands before another there is taken before them. */
export interface Section {
  post: number;
  places: number;
  /** The lower goes first; no two people have the same. */
  standing(person: number): number;
}

/**
 * Deferred acceptance, applicants proposing: each person asks one section after the other, a section keeps the best of those who asked and
 * sends the others on, until nobody is sent on. Of all stable outcomes it is the one every applicant likes best, and it does not depend
 * on who asks first. Returns each person's section, -1 for none.
 */
export const deferred = (asks: readonly (readonly number[])[], sections: readonly Section[], ranks: Int32Array): Int32Array => {
  const keeps: number[][] = sections.map(() => []);
  const next = new Int32Array(asks.length);
  const inSection = new Int32Array(asks.length).fill(-1);
  for (const first of inOrderOf(ranks)) {
    for (let person: number | undefined = first; person !== undefined; ) {
      const section: number | undefined = at(asks, person)[numberAt(next, person)];
      if (section === undefined) break;
      next[person] = numberAt(next, person) + 1;
      const sentOn = take(at(sections, section), at(keeps, section), person);
      if (sentOn !== person) inSection[person] = section;
      if (sentOn !== undefined) inSection[sentOn] = -1;
      person = sentOn;
    }
  }
  return inSection;
};

/** Puts a person among those who are kept, the best first; returns whoever is one too many. */
const take = ({ places, standing }: Section, kept: number[], person: number): number | undefined => {
  const own = standing(person);
  const last = kept.at(-1);
  if (kept.length === places && (last === undefined || standing(last) < own)) return person;
  let from = 0;
  for (let to = kept.length; from < to; ) {
    const middle = (from + to) >> 1;
    if (standing(at(kept, middle)) < own) from = middle + 1;
    else to = middle;
  }
  kept.splice(from, 0, person);
  return kept.length > places ? kept.pop() : undefined;
};
