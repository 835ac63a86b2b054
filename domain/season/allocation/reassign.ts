import { inOrderOf } from './parallel';
import { at, numberAt, type Table } from './table';

/**
 * 调剂: what is left goes to the willing who have no post, from the first rank to the last. Each is given, of the posts they meet and wish
 * the kind of, the one with most room left, so that no unit stays empty beside a full one; of equals the one whose id comes first.
 * Writes into `posts` and `room`; returns who was given one.
 */
export const reassign = (table: Table, ranks: Int32Array, posts: Int32Array, room: Int32Array): Set<number> => {
  const given = new Set<number>();
  const open = [...room.keys()].filter((post) => numberAt(room, post) > 0).sort((one, other) => numberAt(room, other) - numberAt(room, one) || one - other);
  /** Room only shrinks: where one finds nothing, nobody like them will. */
  const inVain = new Set<number>();
  for (const person of inOrderOf(ranks)) {
    if (open.length === 0) break;
    if (numberAt(posts, person) >= 0 || !at(table.people, person).reassignable) continue;
    const alike = numberAt(table.alike, person);
    if (inVain.has(alike)) continue;
    const place = open.findIndex((post) => table.admits(post, person));
    if (place < 0) {
      // Whom a unit does not want says nothing of those like them.
      if (!table.turnedAway.has(at(table.people, person).id)) inVain.add(alike);
      continue;
    }
    posts[person] = at(open, place);
    given.add(person);
    takeFrom(open, place, room);
  }
  return given;
};

/** One place less: the post moves back among those with more room, or goes. */
const takeFrom = (open: number[], place: number, room: Int32Array): void => {
  const [post = 0] = open.splice(place, 1);
  const left = numberAt(room, post) - 1;
  room[post] = left;
  if (left === 0) return;
  const behind = open.findIndex((other) => numberAt(room, other) < left || (numberAt(room, other) === left && other > post));
  open.splice(behind < 0 ? open.length : behind, 0, post);
};
