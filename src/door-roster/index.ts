import Taro from '@tarojs/taro';
import { DOOR_IS_KEPT } from '../../domain/activity/door/hours';
import type { DoorRoster } from '../../cloudfunctions/activities/roster';

/** The rosters of doors on a steward's phone: kept while they are needed there, and no longer. */

export interface KeptRoster {
  roster: DoorRoster;
  /** How far the server's clock was ahead of this phone's when the roster was taken. Milliseconds. */
  clockAhead: number;
}

/** How a roster lies in the storage: its text in parts, since one entry holds no more than 1 MB. */
interface Kept {
  parts: number;
  clockAhead: number;
  /** From then on it is no longer needed, by this phone's clock. Epoch milliseconds. */
  until: number;
}

const PREFIX = 'door-roster-';
/** Letters a part: a Chinese one takes three bytes. */
const PART = 250_000;

const slot = (activityId: string): string => `${PREFIX}${activityId}`;
const partSlot = (activityId: string, part: number): string => `${PREFIX}${activityId}/${part}`;

const headOf = (stored: unknown): Kept | undefined => (typeof stored === 'object' && stored !== null && 'parts' in stored ? (stored as Kept) : undefined);

export const keepRoster = (activityId: string, { roster, clockAhead }: KeptRoster): void => {
  const text = JSON.stringify(roster);
  const parts = Math.ceil(text.length / PART);
  for (let part = 0; part < parts; part += 1) Taro.setStorageSync(partSlot(activityId, part), text.slice(part * PART, (part + 1) * PART));
  const kept: Kept = { parts, clockAhead, until: Date.parse(roster.endsAt) + DOOR_IS_KEPT - clockAhead };
  Taro.setStorageSync(slot(activityId), kept);
};

export const keptRoster = (activityId: string): KeptRoster | undefined => {
  const kept = headOf(Taro.getStorageSync(slot(activityId)));
  if (!kept || Date.now() >= kept.until) return undefined;
  const text = Array.from({ length: kept.parts }, (_, part) => String(Taro.getStorageSync(partSlot(activityId, part)))).join('');
  try {
    return { roster: JSON.parse(text) as DoorRoster, clockAhead: kept.clockAhead };
  } catch (failure) {
    // Parts of two rosters, written by a phone that was switched off in between: the next one is taken anew.
    console.warn('roster', failure);
    return undefined;
  }
};

/** Whether this door's time is not over yet. */
export const isRosterKept = (activityId: string): boolean => Date.now() < (headOf(Taro.getStorageSync(slot(activityId)))?.until ?? 0);

export const wipeRoster = (activityId: string): void => {
  for (const key of Taro.getStorageInfoSync().keys) if (key === slot(activityId) || key.startsWith(`${slot(activityId)}/`)) Taro.removeStorageSync(key);
};

/** Nothing of a door stays on the phone of somebody who keeps none any more. */
export const wipeAllRosters = (): void => {
  for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(PREFIX)) Taro.removeStorageSync(key);
};

/** Each start of the program clears away what its time is over. */
export const wipeOldRosters = (): void => {
  for (const key of Taro.getStorageInfoSync().keys) {
    if (!key.startsWith(PREFIX) || key.includes('/')) continue;
    const kept = headOf(Taro.getStorageSync(key));
    if (!kept || Date.now() >= kept.until) wipeRoster(key.slice(PREFIX.length));
  }
};
