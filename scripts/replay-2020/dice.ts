/** Dice that fall the same each time: a replay is the same replay. Numbers from 0 up to, not including, 1 (mulberry32). */
export const diceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** One of these. */
export const oneOf = <Item>(items: readonly Item[], dice: () => number): Item => {
  const item = items[Math.floor(dice() * items.length)];
  if (item === undefined) throw new RangeError('there is none to choose from');
  return item;
};

/** So many of these, each once, in the order they were drawn. */
export const someOf = <Item>(items: readonly Item[], count: number, dice: () => number): Item[] => {
  const left = [...items];
  const drawn: Item[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(Math.floor(dice() * left.length), 1));
  return drawn;
};
