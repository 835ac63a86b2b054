import Taro from '@tarojs/taro';

/** A short sentence that leaves by itself: what has just been done. Refusals that ask for a decision belong on the screen. */
export function toast(sentence: string): void {
  void Taro.showToast({ title: sentence, icon: 'none', duration: 2200 });
}
