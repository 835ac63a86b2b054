import Taro from '@tarojs/taro';
import { DOOR_IS_KEPT } from '../../domain/activity/door/hours';
import { isRosterKept, wipeOldRosters } from '../door-roster';
import { keptScans } from './kept';

/** What a phone keeps of a door beside its roster. */
const SLOTS = ['door-gate-', 'door-used-', 'door-scans-'];

/** Each start of the program clears away doors whose time is over: all that is kept of them, once no scan waits to be sent or looked at. */
export const wipeOldDoors = (): void => {
  wipeOldRosters();
  for (const key of Taro.getStorageInfoSync().keys) {
    const prefix = SLOTS.find((each) => key.startsWith(each));
    if (prefix === undefined) continue;
    const activityId = key.slice(prefix.length);
    const isAwaited = keptScans(activityId).some(({ looked, scannedAt }) => !looked || Date.now() - Date.parse(scannedAt) < DOOR_IS_KEPT);
    if (!isRosterKept(activityId) && !isAwaited) Taro.removeStorageSync(key);
  }
};
