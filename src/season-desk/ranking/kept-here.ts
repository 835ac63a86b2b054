import Taro from '@tarojs/taro';
import type { Draft } from './draft';

/** One drawer a person: a browser may be shared. */
const drawerOf = (drawer: string, postId: string): string => `season-ranking-${drawer}-${postId}`;

const isDraft = (kept: unknown): kept is Draft => typeof kept === 'object' && kept !== null && 'sent' in kept && 'ranking' in kept;

/** What was ranked on this phone and is not saved yet. */
export const draftHere = (drawer: string, postId: string): Draft | undefined => {
  const kept: unknown = Taro.getStorageSync(drawerOf(drawer, postId));
  return isDraft(kept) ? kept : undefined;
};

export const keepHere = (drawer: string, postId: string, draft: Draft): void => Taro.setStorageSync(drawerOf(drawer, postId), draft);

export const forgetHere = (drawer: string, postId: string): void => Taro.removeStorageSync(drawerOf(drawer, postId));
