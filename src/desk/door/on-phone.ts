import Taro from '@tarojs/taro';
import type { KeptScan } from '../../../domain/activity/door/roster';
import type { UsedHere } from '../../../domain/activity/door/judge-here';

/** What the organiser's phone remembers of a door: its gate, how it scans, and scans the cloud has not taken up yet. */

/** A scan on this phone; `looked`: the cloud has judged it, and a person is to look at what came of it. */
export type ScanOnPhone = KeptScan & { looked?: true };

const gateSlot = (activityId: string): string => `door-gate-${activityId}`;
const scansSlot = (activityId: string): string => `door-scans-${activityId}`;
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

const isScan = (stored: unknown): stored is ScanOnPhone =>
  typeof stored === 'object' &&
  stored !== null &&
  'scanId' in stored &&
  'code' in stored &&
  'how' in stored &&
  'gate' in stored &&
  'scannedAt' in stored &&
  'shown' in stored;

export const keptScans = (activityId: string): ScanOnPhone[] => {
  const stored: unknown = Taro.getStorageSync(scansSlot(activityId));
  return Array.isArray(stored) ? stored.filter(isScan) : [];
};

export const keepScans = (activityId: string, scans: readonly ScanOnPhone[]): void => Taro.setStorageSync(scansSlot(activityId), scans);

/** Tickets this phone has let in, by number. */
export const usedHere = (activityId: string): Map<string, UsedHere> => {
  const stored: unknown = Taro.getStorageSync(usedSlot(activityId));
  return new Map(Array.isArray(stored) ? (stored as [string, UsedHere][]) : []);
};

export const keepUsedHere = (activityId: string, used: ReadonlyMap<string, UsedHere>): void => Taro.setStorageSync(usedSlot(activityId), [...used]);
