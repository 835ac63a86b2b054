import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { type Verdict } from '../../../domain/activity/verdict';
import { api, CallRefused, queryClient } from '../../api';
import { toast } from '../../components/toast';
import { keepScans, keptScans, type KeptScan } from './on-phone';

/** What the screen shows between two people at the door. */
export type DoorState = { kind: 'ready' } | { kind: 'judging' } | { kind: 'verdict'; verdict: Verdict } | { kind: 'kept' };

/** Nobody was reached, or nobody knows what happened: the scan is kept, and judging it again is safe. */
const isLost = (code: CallRefused['code']): boolean => code === 'OFFLINE' || code === 'TRY_AGAIN' || code === 'UNEXPECTED';

/** One door: judges codes, and loses none when there is no network. */
export function useDoor(activityId: string, gate: string) {
  const [state, setState] = useState<DoorState>({ kind: 'ready' });
  const [kept, setKept] = useState<readonly KeptScan[]>(() => keptScans(activityId));
  // A person stands waiting: no silent second tries.
  const checkIn = useMutation(api.activities.checkIn.mutationOptions({ retry: false }));

  const store = (scans: readonly KeptScan[]) => {
    keepScans(activityId, scans);
    setKept(scans);
  };

  const judge = async (scan: KeptScan, isKept: boolean): Promise<void> => {
    setState({ kind: 'judging' });
    try {
      const verdict = await checkIn.mutateAsync({
        activityId,
        gate,
        code: scan.code,
        ...(isKept ? { scannedAt: scan.scannedAt } : {}),
      });
      if (isKept) store(keptScans(activityId).filter(({ code }) => code !== scan.code));
      setState({ kind: 'verdict', verdict });
      void queryClient.invalidateQueries({ queryKey: api.activities.doorActivities.queryKey() });
    } catch (error) {
      const refused = CallRefused.from(error);
      if (!isLost(refused.code)) {
        toast(refused.sentence);
        setState({ kind: 'ready' });
        return;
      }
      if (!isKept) store([...keptScans(activityId).filter(({ code }) => code !== scan.code), scan]);
      setState({ kind: 'kept' });
    }
  };

  return {
    state,
    keptCount: kept.length,
    judge: (code: string) => judge({ code, scannedAt: new Date().toISOString() }, false),
    /** Judges the longest kept scan; each one's verdict is shown. */
    judgeKept: () => {
      const [first] = kept;
      if (first) void judge(first, true);
    },
    ready: () => setState({ kind: 'ready' }),
  };
}
