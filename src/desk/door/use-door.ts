import { useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { judgeHere } from '../../../domain/activity/door/judge-here';
import { readTicketCode, type CodeSource } from '../../../domain/activity/ticket';
import type { Verdict } from '../../../domain/activity/verdict';
import { api, CallRefused, newId, queryClient } from '../../api';
import { toast } from '../../components/toast';
import type { ScanOnPhone } from '../../door-scans';
import { keepUsedHere, usedHere } from './on-phone';
import { sayVerdict } from './verdict-sound';
import { useKept } from './use-kept';
import type { RosterHere } from './use-roster';

/** What the screen shows between two people at the door. `unsettled` is a noted scan that the cloud judged and a person is to look at. */
export type DoorState =
  | { kind: 'ready' }
  | { kind: 'judging' }
  | { kind: 'verdict'; verdict: Verdict; how: CodeSource | 'looked'; byRoster: boolean; unsettled?: ScanOnPhone }
  | { kind: 'noted'; isListed: boolean };

/** A queue does not wait longer for the server than this while there is a roster. Milliseconds. */
const PATIENCE = 3_000;
/** After the server did not answer, the roster decides at once for so long. Milliseconds. */
const LINE_RESTS = 20_000;

/** A ticket let in shortly before the roster was taken may be missing in it. Milliseconds. */
const ROSTER_LAGS = 60_000;

/** Nobody was reached, or nobody knows what happened: the scan is kept, and judging it again is safe. */
const isLost = (code: CallRefused['code']): boolean => code === 'OFFLINE' || code === 'TRY_AGAIN' || code === 'UNEXPECTED';

/**
 * One door: judges codes by the server while it answers, by the roster when it does not, and loses none. `clockAhead` is how far the
 * server's clock is ahead of this phone's, in milliseconds: scans are timed by the server's.
 */
export function useDoor(activityId: string, gate: string, clockAhead: number, roster: RosterHere | undefined) {
  const [state, setState] = useState<DoorState>({ kind: 'ready' });
  const { kept, add, drop, send } = useKept(activityId);
  const lineRestsUntil = useRef(0);
  /** By ticket: the scan the server may still be answering, after the roster let nobody in by it. */
  const unheard = useRef(new Map<string, string>());
  // A person stands waiting: no silent second tries.
  const checkIn = useMutation(api.activities.checkIn.mutationOptions({ retry: false }));

  const show = (next: DoorState) => {
    setState(next);
    if (next.kind === 'verdict') sayVerdict(next.verdict.kind);
    else if (next.kind === 'noted') sayVerdict('noted');
  };
  const rememberUsed = (number: string, { scannedAt, gate: at, scanId }: ScanOnPhone) => {
    const used = usedHere(activityId);
    // What the roster has taken in since is left to it: it may have been taken back.
    for (const [ticket, { at: usedAt, scanId: by }] of used) {
      if (roster && isTakenIn(usedAt, roster) && !kept.some((scan) => scan.scanId === by)) used.delete(ticket);
    }
    keepUsedHere(activityId, used.set(number, { at: scannedAt, gate: at, scanId }));
  };

  /** By the roster alone; `undefined` when there is none. */
  const byRoster = (scan: ScanOnPhone): Verdict | undefined => {
    if (!roster) return undefined;
    const stillHere = new Map([...usedHere(activityId)].filter(([, { at, scanId }]) => !isTakenIn(at, roster) || kept.some((each) => each.scanId === scanId)));
    return judgeHere({ roster: roster.people, hours: roster.hours, usedHere: stillHere }, scan.code, scan.how, new Date(scan.scannedAt));
  };

  const showHere = (scan: ScanOnPhone, verdict: Verdict | undefined, number: string) => {
    if (verdict?.kind === 'admitted') {
      add({ ...scan, shown: 'admitted' });
      rememberUsed(number, scan);
    } else if (!verdict || (verdict.kind === 'wrong' && verdict.reason === 'unlisted')) {
      add(scan);
      show({ kind: 'noted', isListed: !verdict });
      return;
    }
    show({ kind: 'verdict', verdict, how: scan.how, byRoster: true });
  };

  const judge = async (code: string, how: CodeSource): Promise<void> => {
    const number = readTicketCode(code.trim(), how)?.number;
    // What is no ticket needs nobody's answer, and is not worth keeping.
    if (number === undefined) return show({ kind: 'verdict', verdict: { kind: 'wrong', reason: 'unreadable' }, how, byRoster: false });
    setState({ kind: 'judging' });
    // The same ticket again may be one whose answer was lost: it goes on under its first name.
    const before = kept.find((scan) => scan.shown === 'noted' && readTicketCode(scan.code.trim(), scan.how)?.number === number);
    const scan: ScanOnPhone = { scanId: before?.scanId ?? unheard.current.get(number) ?? newId(), code, how, gate, scannedAt: new Date(Date.now() + clockAhead).toISOString(), shown: 'noted' };
    const here = byRoster(scan);
    if (here && Date.now() < lineRestsUntil.current) return showHere(scan, here, number);
    try {
      const verdict = await within(here ? PATIENCE : undefined, checkIn.mutateAsync({ activityId, code, how, gate, scanId: scan.scanId }));
      lineRestsUntil.current = 0;
      unheard.current.delete(number);
      if (before) drop(scan);
      if (verdict.kind === 'admitted') rememberUsed(number, scan);
      show({ kind: 'verdict', verdict, how, byRoster: false });
      void queryClient.invalidateQueries({ queryKey: api.activities.doorActivities.queryKey() });
    } catch (error) {
      const refused = CallRefused.from(error);
      if (!isLost(refused.code)) {
        toast(refused.sentence);
        setState({ kind: 'ready' });
        return;
      }
      lineRestsUntil.current = Date.now() + LINE_RESTS;
      if (here && here.kind !== 'admitted') unheard.current.set(number, scan.scanId);
      // Let in by this code, not by one that was noted earlier.
      showHere(here ? scan : (before ?? scan), here, number);
    }
  };

  /** Judges the longest noted scan once more, and shows what came of it. */
  const judgeKept = async (): Promise<void> => {
    const scan = kept.find(({ looked }) => looked) ?? kept[0];
    if (!scan) return;
    setState({ kind: 'judging' });
    try {
      const verdict = (await send([scan])).get(scan.scanId);
      if (!verdict) return setState({ kind: 'ready' });
      const isUnsettled = scan.shown === 'noted' && verdict.kind !== 'admitted';
      if (isUnsettled) {
        // To the end of the line, so that the others are looked at as well.
        drop(scan);
        add({ ...scan, looked: true });
      }
      show({ kind: 'verdict', verdict, how: 'looked', byRoster: false, ...(isUnsettled && { unsettled: scan }) });
    } catch (error) {
      const refused = CallRefused.from(error);
      if (refused.code === 'INPUT_INVALID') return show({ kind: 'verdict', verdict: { kind: 'wrong', reason: 'unreadable' }, how: 'looked', byRoster: false, unsettled: scan });
      if (!isLost(refused.code)) toast(refused.sentence);
      setState(isLost(refused.code) ? { kind: 'noted', isListed: true } : { kind: 'ready' });
    }
  };

  return {
    state,
    keptCount: kept.length,
    judge,
    judgeKept: () => void judgeKept(),
    /** A person has looked at it. */
    crossOut: (scan: ScanOnPhone) => {
      drop(scan);
      setState({ kind: 'ready' });
    },
  };
}

/** Whether the roster knows of whatever was let in at this moment. */
const isTakenIn = (at: string, { takenAt }: RosterHere): boolean => Date.parse(at) < Date.parse(takenAt) - ROSTER_LAGS;

/** Fails like a broken line when it takes longer. */
const within = async <T>(milliseconds: number | undefined, call: Promise<T>): Promise<T> => {
  if (milliseconds === undefined) return call;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallRefused('OFFLINE')), milliseconds);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
};
