import Taro from '@tarojs/taro';
import { useState } from 'react';

const SLOT = 'jobs-for-me';

/** 适合我: on until it is switched off; the phone remembers. */
export function useForMe(): [on: boolean, change: (on: boolean) => void] {
  const [on, setOn] = useState(() => Taro.getStorageSync<unknown>(SLOT) !== 'off');
  const change = (next: boolean) => {
    Taro.setStorageSync(SLOT, next ? 'on' : 'off');
    setOn(next);
  };
  return [on, change];
}
