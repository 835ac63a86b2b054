import { at, numberAt, type Table } from './table';

/** Everybody's rank, from 0: by final score, then by the marks that decide between equals, then by lot. It leaves no tie. */
export const ranksOf = (table: Table): Int32Array => {
  const ofScore = new Map<number, number[]>();
  for (let person = 0; person < table.people.length; person += 1) {
    const { score } = at(table.people, person);
    const equals = ofScore.get(score);
    if (equals) equals.push(person);
    else ofScore.set(score, [person]);
  }
  const ranks = new Int32Array(table.people.length);
  let rank = 0;
  for (const score of Float64Array.from(ofScore.keys()).sort().reverse()) {
    for (const person of (ofScore.get(score) ?? []).sort((one, other) => betweenEquals(table, one, other))) {
      ranks[person] = rank;
      rank += 1;
    }
  }
  return ranks;
};

const betweenEquals = ({ people, lot }: Table, one: number, other: number): number => {
  const own = at(people, one).ties;
  const theirs = at(people, other).ties;
  for (let rule = 0; rule < own.length; rule += 1) {
    const difference = (theirs[rule] ?? 0) - at(own, rule);
    if (difference !== 0) return difference;
  }
  return lot(one) < lot(other) ? -1 : 1;
};

/** Of each person, which place they have in this order, from 0. */
export const placesIn = (order: Int32Array): Int32Array => {
  const places = new Int32Array(order.length);
  for (let place = 0; place < order.length; place += 1) places[numberAt(order, place)] = place;
  return places;
};
