import Taro from '@tarojs/taro';
import { type PhoneLook } from './phone-look-type';

/** WeChat's default font size; the setting is a number of pixels. */
const ORDINARY_FONT_SIZE = 16;

/** How the phone itself is set: dark or light, and how large its owner reads. */
export function readPhoneLook(): PhoneLook {
  // WeChat has told the font size here since 2.23; Taro's types do not know it yet.
  const info: Taro.getAppBaseInfo.Result & { fontSizeSetting?: number } = Taro.getAppBaseInfo();
  return { isDark: info.theme === 'dark', textScale: (info.fontSizeSetting ?? ORDINARY_FONT_SIZE) / ORDINARY_FONT_SIZE };
}

/** Calls back whenever the phone turns dark or light. */
export function watchPhoneLook(listener: () => void): void {
  Taro.onThemeChange(listener);
}
