import { useCallback, useEffect, useRef, useState } from 'react';
import Taro from '@tarojs/taro';
import { useMutation } from '@tanstack/react-query';
import { isFinal, type Verdict } from '../../../domain/activity/verdict';
import { api, CallRefused, queryClient } from '../../api';
import { toast } from '../../components/toast';
import { keepScans, keptScans, type ScanOnPhone } from './on-phone';

/** How often scans that wait are tried again. Milliseconds. */
const AGAIN = 8_000;
/** The cloud takes no more in one call. */
const SLICE = 100;

/**
 * The scans on this phone that the cloud has not taken up: they go up by themselves, slice by slice, whenever there is network. What let
 * somebody in is then the cloud's to keep; what was only noted and is not admitted stays until a person has looked at it.
 */
export function useKept(activityId: string) {
  const [kept, setKept] = useState<readonly ScanOnPhone[]>(() => keptScans(activityId));
  const isUnderWay = useRef(false);
  const { mutateAsync } = useMutation(api.activities.syncScans.mutationOptions({ retry: false }));

  const store = useCallback(
    (change: (scans: readonly ScanOnPhone[]) => readonly ScanOnPhone[]) => {
      // From the storage: others may have been scanned while the cloud was asked.
      const scans = change(keptScans(activityId));
      keepScans(activityId, scans);
      setKept(scans);
    },
    [activityId],
  );

  const send = useCallback(
    async (slice: readonly ScanOnPhone[]): Promise<Map<string, Verdict>> => {
      const answers = await mutateAsync({
        activityId,
        scans: slice.map(({ scanId, code, how, gate, scannedAt, shown }) => ({ scanId, code, how, gate, scannedAt, shown })),
      });
      const verdicts = new Map(answers.map(({ scanId, verdict }) => [scanId, verdict]));
      const stays = ({ scanId, shown }: ScanOnPhone): boolean => {
        const verdict = verdicts.get(scanId);
        return !verdict || (shown === 'noted' && !isFinal(verdict)) || (shown === 'noted' && verdict.kind !== 'admitted');
      };
      store((scans) => scans.filter(stays).map((scan) => (verdicts.has(scan.scanId) ? { ...scan, looked: true } : scan)));
      const apart = slice.filter(({ scanId, shown }) => shown === 'admitted' && verdicts.get(scanId)?.kind !== 'admitted').length;
      if (apart > 0) toast(`${apart} 张和别的门对不上，已列给组织者`);
      void queryClient.invalidateQueries(api.activities.doorActivities.pathFilter());
      return verdicts;
    },
    [activityId, mutateAsync, store],
  );

  const sendWaiting = useCallback(async (): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      for (let slice = waitingOf(activityId); slice.length > 0; slice = waitingOf(activityId)) await send(slice);
    } catch (failure) {
      // They stay on the phone and are tried again.
      console.warn('sync', CallRefused.from(failure).code);
    } finally {
      isUnderWay.current = false;
    }
  }, [activityId, send]);

  const waiting = kept.filter(({ looked }) => !looked).length;
  useEffect(() => {
    if (waiting === 0) return undefined;
    const timer = setInterval(() => void sendWaiting(), AGAIN);
    return () => clearInterval(timer);
  }, [waiting, sendWaiting]);
  useEffect(() => {
    const connected = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) void sendWaiting();
    };
    Taro.onNetworkStatusChange(connected);
    void sendWaiting();
    return () => Taro.offNetworkStatusChange(connected);
  }, [sendWaiting]);

  return {
    kept,
    add: (scan: ScanOnPhone) => store((scans) => [...scans.filter(({ scanId }) => scanId !== scan.scanId), scan]),
    drop: ({ scanId }: Pick<ScanOnPhone, 'scanId'>) => store((scans) => scans.filter((scan) => scan.scanId !== scanId)),
    send,
  };
}

const waitingOf = (activityId: string): ScanOnPhone[] =>
  keptScans(activityId)
    .filter(({ looked }) => !looked)
    .slice(0, SLICE);
