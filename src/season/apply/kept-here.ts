import Taro from '@tarojs/taro';
import type { WantedKind } from '../../../domain/season/application';

/** What the applicant chooses on this page. */
export interface Chosen {
  kind: WantedKind;
  preferences: string[];
  reassignable: boolean;
}

/** What is not saved in the cloud yet, and over which revision it was written. */
interface Kept {
  revision: number;
  chosen: Chosen;
}

/** One drawer a person: a browser may be shared. */
const drawerOf = (drawer: string, seasonId: string): string => `season-apply-${seasonId}-${drawer}`;

/** What was written over this revision and not saved. What another phone has written over since is left. */
export function keptHere(drawer: string, seasonId: string, revision: number): Chosen | undefined {
  const kept: unknown = Taro.getStorageSync(drawerOf(drawer, seasonId));
  const isKept = typeof kept === 'object' && kept !== null && 'chosen' in kept;
  return isKept && (kept as Kept).revision === revision ? (kept as Kept).chosen : undefined;
}

export const keepHere = (drawer: string, seasonId: string, kept: Kept): void => Taro.setStorageSync(drawerOf(drawer, seasonId), kept);

export const forgetHere = (drawer: string, seasonId: string): void => Taro.removeStorageSync(drawerOf(drawer, seasonId));
