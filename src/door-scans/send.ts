import type { Verdict } from '../../domain/activity/verdict';
import { api, CallRefused, cloud, queryClient } from '../api';
import { toast } from '../components/toast';
import { changeScans, doorsWithScans, keptScans, type ScanOnPhone } from './kept';

/** The cloud takes no more in one call. */
const SLICE = 100;

/**
 * Sends scans up. What let somebody in is then the cloud's to keep; what was only noted and is not admitted stays until a person has looked at
 * it. Returns the cloud's verdict on each; throws as the call does.
 */
export const sendScans = async (activityId: string, slice: readonly ScanOnPhone[]): Promise<Map<string, Verdict>> => {
  const answers = await cloud.activities.syncScans.mutate({
    activityId,
    scans: slice.map(({ scanId, code, how, gate, scannedAt, shown }) => ({ scanId, code, how, gate, scannedAt, shown })),
  });
  const verdicts = new Map(answers.map(({ scanId, verdict }) => [scanId, verdict]));
  const stays = ({ scanId, shown }: ScanOnPhone): boolean => {
    const verdict = verdicts.get(scanId);
    return !verdict || (shown === 'noted' && verdict.kind !== 'admitted');
  };
  changeScans(activityId, (scans) => scans.filter(stays).map((scan) => (verdicts.has(scan.scanId) ? { ...scan, looked: true } : scan)));
  const apart = slice.filter(({ scanId, shown }) => shown === 'admitted' && verdicts.get(scanId)?.kind !== 'admitted').length;
  if (apart > 0) toast(`${apart} 张和别的门对不上，已列给组织者`);
  void queryClient.invalidateQueries(api.activities.doorActivities.pathFilter());
  return verdicts;
};

/** A slice the cloud does not take goes up one by one: the scan that spoils it is left to a person, the others are not held up by it. */
const sendSlice = async (activityId: string, slice: readonly ScanOnPhone[]): Promise<void> => {
  try {
    await sendScans(activityId, slice);
  } catch (failure) {
    if (CallRefused.from(failure).code !== 'INPUT_INVALID') throw failure;
    if (slice.length > 1) for (const scan of slice) await sendSlice(activityId, [scan]);
    else changeScans(activityId, (scans) => scans.map((scan) => (scan.scanId === slice[0]?.scanId ? { ...scan, looked: true } : scan)));
  }
};

const underWay = new Set<string>();

/** Sends up what waits at one door, slice by slice; what cannot be sent now stays on the phone. */
export const sendWaiting = async (activityId: string): Promise<void> => {
  if (underWay.has(activityId)) return;
  underWay.add(activityId);
  try {
    for (let slice = waitingOf(activityId); slice.length > 0; slice = waitingOf(activityId)) await sendSlice(activityId, slice);
  } catch (failure) {
    // They stay on the phone and are tried again.
    console.warn('sync', CallRefused.from(failure).code);
  } finally {
    underWay.delete(activityId);
  }
};

/** Sends up what waits at every door, also at one that is closed by now or that nobody opens again. */
export const sendAllWaiting = (): void => {
  for (const activityId of doorsWithScans()) void sendWaiting(activityId);
};

const waitingOf = (activityId: string): ScanOnPhone[] =>
  keptScans(activityId)
    .filter(({ looked }) => !looked)
    .slice(0, SLICE);
