import Taro from '@tarojs/taro';
import { readPhoneLook, watchPhoneLook } from '../platform/phone-look';

export type Darkness = 'as-phone' | 'light' | 'dark';

/** What a person chose on this device; it never leaves it. */
export interface LookChoice {
  /** 关怀模式: larger text, larger targets, stacked layouts. */
  care: boolean;
  darkness: Darkness;
}

/** How screens are drawn now: the choice and the phone together. */
export interface Look {
  care: boolean;
  dark: boolean;
  textScale: number;
}

const STORAGE_KEY = 'look';
const LARGEST_SCALE = 2;

let choice = readChoice();
let look = drawn();
const listeners = new Set<() => void>();

function readChoice(): LookChoice {
  const stored: unknown = Taro.getStorageSync(STORAGE_KEY);
  const { care, darkness } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<LookChoice>;
  return { care: care === true, darkness: darkness === 'light' || darkness === 'dark' ? darkness : 'as-phone' };
}

function drawn(): Look {
  const phone = readPhoneLook();
  return {
    care: choice.care,
    dark: choice.darkness === 'as-phone' ? phone.isDark : choice.darkness === 'dark',
    textScale: Math.min(LARGEST_SCALE, Math.max(1, phone.textScale)),
  };
}

function redraw(): void {
  look = drawn();
  listeners.forEach((listener) => listener());
}

watchPhoneLook(redraw);

export const currentChoice = (): LookChoice => choice;
export const currentLook = (): Look => look;

/** Keeps the choice on this device and redraws every screen. */
export function choose(change: Partial<LookChoice>): void {
  choice = { ...choice, ...change };
  Taro.setStorageSync(STORAGE_KEY, choice);
  redraw();
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
