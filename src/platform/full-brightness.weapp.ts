import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useRef } from 'react';

/** Turns the screen up while the page is looked at, and back to what it was; a scanner reads a bright code at once. True when it does. */
export function useFullBrightness(): boolean {
  const before = useRef<number>();
  const brighten = async () => {
    const { value } = await Taro.getScreenBrightness();
    before.current = value;
    await Taro.setScreenBrightness({ value: 1 });
  };
  const restore = () => {
    if (before.current !== undefined) void Taro.setScreenBrightness({ value: before.current });
    before.current = undefined;
  };
  useDidShow(() => void brighten());
  useDidHide(restore);
  useUnload(restore);
  return true;
}
