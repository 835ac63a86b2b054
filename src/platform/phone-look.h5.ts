import { type PhoneLook } from './phone-look-type';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** How the browser is set. Its own zoom enlarges text already, so the scale stays 1. */
export function readPhoneLook(): PhoneLook {
  return { isDark: dark.matches, textScale: 1 };
}

/** Calls back whenever the browser turns dark or light. */
export function watchPhoneLook(listener: () => void): void {
  dark.addEventListener('change', listener);
}
