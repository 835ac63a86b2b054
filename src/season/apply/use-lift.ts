import { useEffect, useRef, useState } from 'react';
import Taro from '@tarojs/taro';
import type { Dragged } from '../../platform/dragged';
import { keptWithin, placeUnder, wayMade, type RowBox } from './lift';

/** A finger moves sixty times a second; WeChat draws well what comes twenty times. Between two pictures the style sheet glides. Milliseconds. */
const DRAWN_EVERY = 50;

/** What is on the screen. */
interface Lifted {
  rows: readonly RowBox[];
  at: number;
  to: number;
  by: number;
}

/** What the finger holds, between two pictures. */
interface Held {
  at: number;
  from: number;
  y: number;
  rows: readonly RowBox[];
  drawing?: ReturnType<typeof setTimeout>;
}

const measured = (selector: string): Promise<readonly RowBox[]> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .selectAll(selector)
      .boundingClientRect()
      .exec(([boxes]: [RowBox[]]) => resolve(boxes));
  });

const liftedOf = ({ at, from, y, rows }: Held): Lifted => {
  const by = Math.round(keptWithin(rows, at, y - from));
  return { rows, at, to: placeUnder(rows, at, by), by };
};

/** A row of a list follows the finger that holds its handle, the others make way; `onDrop` is told where it was let go, if that is another place. */
export function useLift(selector: string, onDrop: (at: number, to: number) => void) {
  const [lifted, setLifted] = useState<Lifted>();
  const held = useRef<Held>(undefined);

  useEffect(() => () => clearTimeout(held.current?.drawing), []);

  const letGo = (): Lifted | undefined => {
    const was = held.current;
    clearTimeout(was?.drawing);
    held.current = undefined;
    setLifted(undefined);
    return was && liftedOf(was);
  };

  const follow = (it: Held, y: number) => {
    it.y = y;
    it.drawing ??= setTimeout(() => {
      delete it.drawing;
      setLifted(liftedOf(it));
    }, DRAWN_EVERY);
  };

  /** What a handle of the row at this index does. */
  const handleOf = (at: number): Dragged => ({
    onLift: (y) => {
      // Another finger on another handle is not heard.
      if (held.current) return;
      const mine: Held = { at, from: y, y, rows: [] };
      held.current = mine;
      setLifted(liftedOf(mine));
      void measured(selector).then((rows) => (mine.rows = rows));
    },
    onMove: (y) => {
      if (held.current?.at === at) follow(held.current, y);
    },
    onDrop: () => {
      if (held.current?.at !== at) return;
      const dropped = letGo();
      if (dropped && dropped.to !== at) onDrop(at, dropped.to);
    },
    onCancel: () => {
      if (held.current?.at === at) letGo();
    },
  });

  const offsetOf = (row: number): number => {
    if (!lifted) return 0;
    return row === lifted.at ? lifted.by : wayMade(lifted.rows, lifted.at, lifted.to, row);
  };

  return { liftedAt: lifted?.at, handleOf, offsetOf };
}
