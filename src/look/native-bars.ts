import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { paintBehind } from '../platform/paint-behind';

/** The bars are drawn by WeChat, outside our styles: their colours repeat the tokens `paper`, `surface`, `ink-tertiary`, `programme-text`,
 *  `programme-ground`. */
const bars = {
  light: { paper: '#f5f4ef', surface: '#ffffff', text: '#5d6864', chosen: '#12695a', front: '#000000', ground: '#0d5448' },
  dark: { paper: '#0e1413', surface: '#18201e', text: '#9ca8a3', chosen: '#7ccab8', front: '#ffffff', ground: '#0f4439' },
} as const;

/** The dark field a screen may begin with: the programme's, or a colour of its own. Text on it is white. */
export type Ground = 'programme' | `#${string}`;

/** Paints the title bar and the tab bar like the screen below them, now and whenever the page is shown again. */
export function useNativeBars(dark: boolean, withTabs: boolean, ground?: Ground): void {
  const paint = () => {
    const { paper, surface, text, chosen, front, ground: programmeGround } = dark ? bars.dark : bars.light;
    const top = ground === 'programme' ? programmeGround : (ground ?? paper);
    void Taro.setNavigationBarColor({ frontColor: ground ? '#ffffff' : front, backgroundColor: top });
    paintBehind(top);
    if (withTabs)
      void Taro.setTabBarStyle({
        color: text,
        selectedColor: chosen,
        backgroundColor: surface,
        borderStyle: dark ? 'black' : 'white',
      });
  };
  useEffect(paint, [dark, withTabs, ground]);
  useDidShow(paint);
}
