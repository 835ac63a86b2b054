import Taro from '@tarojs/taro';
import type { KeptScan } from '../../domain/activity/door/roster';

/** A scan on this phone; `looked`: the cloud has judged it, or cannot, and a person is to look at what came of it. */
export type ScanOnPhone = KeptScan & { looked?: true };

const PREFIX = 'door-scans-';
const slot = (activityId: string): string => `${PREFIX}${activityId}`;

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
  const stored: unknown = Taro.getStorageSync(slot(activityId));
  return Array.isArray(stored) ? stored.filter(isScan) : [];
};

const watchers = new Set<() => void>();

/** Calls back whenever scans on this phone change, until what it returns is called. */
export const watchScans = (look: () => void): (() => void) => {
  watchers.add(look);
  return () => void watchers.delete(look);
};

/** From the storage: others may have been scanned while the cloud was asked. */
export const changeScans = (activityId: string, change: (scans: readonly ScanOnPhone[]) => readonly ScanOnPhone[]): void => {
  Taro.setStorageSync(slot(activityId), change(keptScans(activityId)));
  for (const look of watchers) look();
};

/** Every door that has scans on this phone, whether or not it can be opened now. */
export const doorsWithScans = (): string[] =>
  Taro.getStorageInfoSync()
    .keys.filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
