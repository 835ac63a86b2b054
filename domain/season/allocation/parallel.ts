import { numberAt, type Table } from './table';

/**
 * 平行志愿: from the first rank to the last, each person is given the first of their preferences that still has room. Nobody is asked
 * before everybody ahead of them has chosen. Returns each person's post, -1 for none; `room` is left as it is afterwards.
 */
export const parallel = ({ choices, choicesFrom }: Table, ranks: Int32Array, room: Int32Array): Int32Array => {
  const posts = new Int32Array(ranks.length).fill(-1);
  for (const person of inOrderOf(ranks)) {
    for (let choice = numberAt(choicesFrom, person); choice < numberAt(choicesFrom, person + 1); choice += 1) {
      const post = numberAt(choices, choice);
      if (numberAt(room, post) <= 0) continue;
      posts[person] = post;
      room[post] = numberAt(room, post) - 1;
      break;
    }
  }
  return posts;
};

/** People from the first rank to the last. */
export const inOrderOf = (ranks: Int32Array): Int32Array => {
  const order = new Int32Array(ranks.length);
  for (let person = 0; person < ranks.length; person += 1) order[numberAt(ranks, person)] = person;
  return order;
};
