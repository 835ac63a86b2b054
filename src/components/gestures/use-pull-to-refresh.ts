import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** Pulled down, a page asks anew; what shows that it does so goes when the answer is there, whichever it is. */
export const usePullToRefresh = (refresh: () => Promise<unknown>): void => {
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()));
};
