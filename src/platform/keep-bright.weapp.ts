import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro';

const keep = (on: boolean) => void Taro.setKeepScreenOn({ keepScreenOn: on });

/** The screen stays on while the page is looked at: a code that is held to a scanner, a door that is being kept. */
export function useKeepBright(): void {
  useDidShow(() => keep(true));
  useDidHide(() => keep(false));
  useUnload(() => keep(false));
}
