import { awake } from '../../time/awake';
import type { Stage } from '../plan';
import { hoursOf, stageNamed } from '../stages';

/** What becomes of a post that was given to somebody: public notice, an offer, an answer in time. */

export const placementStates = {
  placed: '公示中',
  waiting: '候补',
  offered: '待确认',
  accepted: '已接受',
  declined: '已放弃',
  lapsed: '过期未答复',
} as const;

export type PlacementState = keyof typeof placementStates;

/** States in which a placement holds a place. */
export const holdingStates: readonly PlacementState[] = ['placed', 'offered', 'accepted'];

const HOUR_MS = 3600 * 1000;

/** Until when an offer made now may be accepted; nobody is hurried at night, and no offer outlives the stage. `undefined` when there is no time left to offer anything. */
export const offerUntil = ({ stages, rules }: { stages: readonly Stage[]; rules: { answerHours: number } }, now: Date): Date | undefined => {
  const { startsAt, endsAt } = stageNamed(stages, 'placement');
  if (now < startsAt || now >= endsAt) return undefined;
  const until = awake(now.getTime() + rules.answerHours * HOUR_MS);
  return until < endsAt ? until : endsAt;
};

/** Why a person may not object now: objections are taken from the publishing of the result to the end of its stage. */
export const objectionRefusalAt = (stages: readonly Stage[], publishedAt: Date | undefined, now: Date): 'NOT_PUBLISHED' | 'OBJECTIONS_OVER' | undefined => {
  if (!publishedAt || now < publishedAt) return 'NOT_PUBLISHED';
  return now < hoursOf(stages, 'publishResult').endsAt ? undefined : 'OBJECTIONS_OVER';
};
