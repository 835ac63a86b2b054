import Taro from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** Begins at the top again when the page comes to list something else: whoever narrows a list far down would stand at its end. `list` tells lists apart. */
export function useTopOfOther(list: string): void {
  const shown = useRef(list);
  useEffect(() => {
    if (shown.current === list) return;
    shown.current = list;
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, [list]);
}
