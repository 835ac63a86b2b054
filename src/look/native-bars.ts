import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { paintBehind } from '../platform/paint-behind';

/** The bars are drawn by WeChat, outside our styles: their colours repeat the tokens `paper`, `surface`, `ink-tertiary`, `programme-text`. */
const bars = {
  light: { paper: '#f5f4ef', surface: '#ffffff', text: '#5d6864', chosen: '#12695a', front: '#000000' },
  dark: { paper: '#0e1413', surface: '#18201e', text: '#9ca8a3', chosen: '#7ccab8', front: '#ffffff' },
} as const;

/** Paints the title bar and the tab bar like the screen below them, now and whenever the page is shown again. */
export function useNativeBars(dark: boolean, withTabs: boolean): void {
  const paint = () => {
    const { paper, surface, text, chosen, front } = dark ? bars.dark : bars.light;
    void Taro.setNavigationBarColor({ frontColor: front, backgroundColor: paper });
    paintBehind(paper);
    if (withTabs)
      void Taro.setTabBarStyle({
        color: text,
        selectedColor: chosen,
        backgroundColor: surface,
        borderStyle: dark ? 'black' : 'white',
      });
  };
  useEffect(paint, [dark, withTabs]);
  useDidShow(paint);
}
