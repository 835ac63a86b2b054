import { stageNames, type AllocationRule, type Stage, type StageName } from './plan';
import { complaintsAboutStages } from './plan-complaints';
import { rankingHours } from './ranking';
import { stageNamed } from './stages';

/** A stage of an open season is given other hours: what keeps it from that, and who is told. */
export interface StageMove {
  name: StageName;
  before: readonly Stage[];
  after: readonly Stage[];
  method: AllocationRule['method'];
}

/** So many hours before units' rankings lock they know of it, where a lock is moved nearer. */
const leastLockNoticeHours = 12;

/** Whose messages say that a stage has other hours. */
export type MoveHearer = 'units' | 'applicants';

/** What is wrong with it, in the organiser's words: hours that contradict others, a beginning that has passed already, a lock units had no notice of. Nothing when it may be made. */
export const complaintAboutMove = ({ name, before, after, method }: StageMove, now: Date): string | undefined => {
  const [contradiction] = Object.values(complaintsAboutStages(after, { method }));
  if (contradiction) return contradiction;
  const [was, is] = [stageNamed(before, name).startsAt, stageNamed(after, name).startsAt];
  if (was.getTime() !== is.getTime() && is <= now) return '新的开始时间已经过了';
  const [locked, locks] = [rankingHours(before).endsAt, rankingHours(after).endsAt];
  const isUnannounced = method === 'stable' && locks < locked && locks.getTime() < now.getTime() + leastLockNoticeHours * HOUR_MS;
  return isUnannounced ? `单位的排序那时锁定，要提前，至少提前 ${leastLockNoticeHours} 小时让单位知道` : undefined;
};

/** Units hear of posts, and where they rank, of other hours for that; everybody who applied hears of the rest. */
export const hearersOf = ({ name, before, after, method }: StageMove): MoveHearer[] => {
  if (name === 'posts') return ['units'];
  const [had, have] = [rankingHours(before), rankingHours(after)];
  const isForUnits = method === 'stable' && (had.startsAt.getTime() !== have.startsAt.getTime() || had.endsAt.getTime() !== have.endsAt.getTime());
  return isForUnits ? ['units', 'applicants'] : ['applicants'];
};

/** Stages whose hours say until when marks change. */
export const isUpToInterviews = (name: StageName): boolean => stageNames.indexOf(name) <= stageNames.indexOf('interview');

const HOUR_MS = 3600 * 1000;
