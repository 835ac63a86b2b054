import Taro from '@tarojs/taro';
import type { UsedHere } from '../../../domain/activity/door/judge-here';

/** What the organiser's phone remembers of a door: its gate, how it scans, and whom it let in. */

const gateSlot = (activityId: string): string => `door-gate-${activityId}`;
const usedSlot = (activityId: string): string => `door-used-${activityId}`;
const ON_AND_ON = 'door-on-and-on';

export const rememberedGate = (activityId: string): string | undefined => {
  const stored: unknown = Taro.getStorageSync(gateSlot(activityId));
  return typeof stored === 'string' && stored !== '' ? stored : undefined;
};

export const rememberGate = (activityId: string, gate: string): void => Taro.setStorageSync(gateSlot(activityId), gate);

/** Whether the camera opens again by itself after somebody was let in. */
export const scansOnAndOn = (): boolean => Taro.getStorageSync(ON_AND_ON) === true;

export const rememberOnAndOn = (on: boolean): void => Taro.setStorageSync(ON_AND_ON, on);

/** Tickets this phone has let in, by number. */
export const usedHere = (activityId: string): Map<string, UsedHere> => {
  const stored: unknown = Taro.getStorageSync(usedSlot(activityId));
  return new Map(Array.isArray(stored) ? (stored as [string, UsedHere][]) : []);
};

export const keepUsedHere = (activityId: string, used: ReadonlyMap<string, UsedHere>): void => Taro.setStorageSync(usedSlot(activityId), [...used]);
