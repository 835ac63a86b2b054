/** When an activity that people count on may still be moved. */

export interface Hours {
  doorsAt: Date;
  startsAt: Date;
  endsAt: Date;
}

/** Why an activity cannot be given these hours; `undefined` when it can. `held` are the hours it has now. */
export const changeRefusalAt = (held: Hours, wanted: Hours, now: Date): 'ACTIVITY_BEGUN' | 'ACTIVITY_TIMES_WRONG' | undefined => {
  if (now >= held.startsAt) return 'ACTIVITY_BEGUN';
  const isInOrder = wanted.doorsAt <= wanted.startsAt && wanted.startsAt < wanted.endsAt;
  return isInOrder && wanted.startsAt > now ? undefined : 'ACTIVITY_TIMES_WRONG';
};

/** Until when a place may be given up, as long before the new start as it was before the old one; `undefined` where that is not limited. */
export const cancelByMoved = ({ startsAt, cancelBy }: { startsAt: Date; cancelBy?: Date }, to: Date): Date | undefined =>
  cancelBy && new Date(cancelBy.getTime() + to.getTime() - startsAt.getTime());
