import { useCallback, useEffect, useState } from 'react';
import Taro from '@tarojs/taro';
import { changeScans, keptScans, sendScans, sendWaiting, watchScans, type ScanOnPhone } from '../../door-scans';

/** How often scans that wait are tried again. Milliseconds. */
const AGAIN = 8_000;

/** The scans of one door on this phone; they go up by themselves whenever there is network. */
export function useKept(activityId: string) {
  const [kept, setKept] = useState<readonly ScanOnPhone[]>(() => keptScans(activityId));
  useEffect(() => watchScans(() => setKept(keptScans(activityId))), [activityId]);

  const waiting = kept.filter(({ looked }) => !looked).length;
  useEffect(() => {
    if (waiting === 0) return undefined;
    const timer = setInterval(() => void sendWaiting(activityId), AGAIN);
    return () => clearInterval(timer);
  }, [waiting, activityId]);
  useEffect(() => {
    const connected = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) void sendWaiting(activityId);
    };
    Taro.onNetworkStatusChange(connected);
    void sendWaiting(activityId);
    return () => Taro.offNetworkStatusChange(connected);
  }, [activityId]);

  return {
    kept,
    add: (scan: ScanOnPhone) => changeScans(activityId, (scans) => [...scans.filter(({ scanId }) => scanId !== scan.scanId), scan]),
    drop: ({ scanId }: Pick<ScanOnPhone, 'scanId'>) => changeScans(activityId, (scans) => scans.filter((scan) => scan.scanId !== scanId)),
    send: useCallback((slice: readonly ScanOnPhone[]) => sendScans(activityId, slice), [activityId]),
  };
}
