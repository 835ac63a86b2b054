import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { CodeSource } from '../../../domain/activity/ticket';
import { isFinal, type Verdict } from '../../../domain/activity/verdict';
import { api, CallRefused, newId, queryClient } from '../../api';
import { toast } from '../../components/toast';
import { keepScans, keptScans, type KeptScan } from './on-phone';

/** What the screen shows between two people at the door. `unsettled` is a kept scan its verdict did not settle. */
export type DoorState =
  { kind: 'ready' } | { kind: 'judging' } | { kind: 'verdict'; verdict: Verdict; unsettled?: KeptScan } | { kind: 'kept' };

/** Nobody was reached, or nobody knows what happened: the scan is kept, and judging it again is safe. */
const isLost = (code: CallRefused['code']): boolean => code === 'OFFLINE' || code === 'TRY_AGAIN' || code === 'UNEXPECTED';

/**
 * One door: judges codes, and loses none when there is no network. `clockAhead` is how far the server's clock is ahead of this
 * phone's, in milliseconds: scans are timed by the server's.
 */
export function useDoor(activityId: string, gate: string, clockAhead: number) {
  const [state, setState] = useState<DoorState>({ kind: 'ready' });
  const [kept, setKept] = useState<readonly KeptScan[]>(() => keptScans(activityId));
  // A person stands waiting: no silent second tries.
  const checkIn = useMutation(api.activities.checkIn.mutationOptions({ retry: false }));

  const store = (scans: readonly KeptScan[]) => {
    keepScans(activityId, scans);
    setKept(scans);
  };
  const others = ({ scanId }: KeptScan) => keptScans(activityId).filter((scan) => scan.scanId !== scanId);

  const judge = async (scan: KeptScan, isKept: boolean): Promise<void> => {
    setState({ kind: 'judging' });
    const { scannedAt, ...now } = scan;
    try {
      const verdict = await checkIn.mutateAsync({ activityId, ...now, ...(isKept ? { scannedAt } : {}) });
      const isUnsettled = isKept && !isFinal(verdict);
      // What stays goes to the end of the line, so that the others are judged as well.
      store(isUnsettled ? [...others(scan), scan] : others(scan));
      setState({ kind: 'verdict', verdict, ...(isUnsettled ? { unsettled: scan } : {}) });
      void queryClient.invalidateQueries({ queryKey: api.activities.doorActivities.queryKey() });
    } catch (error) {
      const refused = CallRefused.from(error);
      if (!isLost(refused.code)) {
        toast(refused.sentence);
        setState({ kind: 'ready' });
        return;
      }
      if (!isKept) store([...others(scan), scan]);
      setState({ kind: 'kept' });
    }
  };

  return {
    state,
    keptCount: kept.length,
    judge: (code: string, how: CodeSource) => {
      // The same code again may be one whose answer was lost: it goes on under its first name.
      const scanId = kept.find((scan) => scan.code === code)?.scanId ?? newId();
      return judge({ scanId, code, how, gate, scannedAt: new Date(Date.now() + clockAhead).toISOString() }, false);
    },
    /** Judges the longest kept scan; each one's verdict is shown. */
    judgeKept: () => {
      const [first] = kept;
      if (first) void judge(first, true);
    },
    /** A person has looked at it. */
    crossOut: (scan: KeptScan) => {
      store(others(scan));
      setState({ kind: 'ready' });
    },
  };
}
