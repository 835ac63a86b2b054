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
