import Taro from '@tarojs/taro';

/** The colour behind the page, seen when it is pulled beyond its end. */
export function paintBehind(paper: string): void {
  void Taro.setBackgroundColor({ backgroundColor: paper });
}
