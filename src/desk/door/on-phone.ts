import Taro from '@tarojs/taro';
import type { CodeSource } from '../../../domain/activity/ticket';

/** What the organiser's phone remembers of a door: which gate it stands at, and scans nobody could judge yet. */

export interface KeptScan {
  /** Made on this phone; sent again with the same scan, so that its repeat is known as one. */
  scanId: string;
  code: string;
  how: CodeSource;
  /** Where it was scanned, whichever gate the phone stands at later. */
  gate: string;
  /** When it was scanned, by the server's clock, ISO 8601 in UTC. */
  scannedAt: string;
}

const gateSlot = (activityId: string): string => `door-gate-${activityId}`;
const scansSlot = (activityId: string): string => `door-scans-${activityId}`;

export const rememberedGate = (activityId: string): string | undefined => {
  const stored: unknown = Taro.getStorageSync(gateSlot(activityId));
  return typeof stored === 'string' && stored !== '' ? stored : undefined;
};

export const rememberGate = (activityId: string, gate: string): void => Taro.setStorageSync(gateSlot(activityId), gate);

const isScan = (stored: unknown): stored is KeptScan =>
  typeof stored === 'object' &&
  stored !== null &&
  'scanId' in stored &&
  'code' in stored &&
  'how' in stored &&
  'gate' in stored &&
  'scannedAt' in stored;

export const keptScans = (activityId: string): KeptScan[] => {
  const stored: unknown = Taro.getStorageSync(scansSlot(activityId));
  return Array.isArray(stored) ? stored.filter(isScan) : [];
};

export const keepScans = (activityId: string, scans: readonly KeptScan[]): void =>
  Taro.setStorageSync(scansSlot(activityId), scans);
