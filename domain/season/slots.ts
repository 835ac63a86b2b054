/** Interview slots: when a candidate may book or change, and how slots of one time are shown as one choice. */

export interface BookingWindow {
  opensAt: Date;
  /** Bookings and changes are refused from here on. */
  closesAt: Date;
}

export const bookingRefusalAt = (window: BookingWindow, now: Date): 'BOOKING_NOT_OPEN' | 'BOOKING_CLOSED' | undefined => {
  if (now < window.opensAt) return 'BOOKING_NOT_OPEN';
  if (now >= window.closesAt) return 'BOOKING_CLOSED';
  return undefined;
};

export interface TimeSpan {
  startsAt: Date;
  endsAt: Date;
}

export interface SlotChoice extends TimeSpan {
  /** Slots of this time that nobody holds. */
  free: number;
  freeIds: string[];
  mine: boolean;
}

/** Slots of several interviewers at the same time are one choice; in order of time. */
export const slotChoices = (
  slots: readonly (TimeSpan & { id: string })[],
  takenSlotIds: ReadonlySet<string>,
  mySlotId: string | undefined,
): SlotChoice[] => {
  const byTime = new Map<string, SlotChoice>();
  for (const { id, startsAt, endsAt } of slots) {
    const key = `${startsAt.getTime()}-${endsAt.getTime()}`;
    const choice = byTime.get(key) ?? { startsAt, endsAt, free: 0, freeIds: [], mine: false };
    byTime.set(key, choice);
    if (id === mySlotId) choice.mine = true;
    else if (!takenSlotIds.has(id)) {
      choice.free += 1;
      choice.freeIds.push(id);
    }
  }
  return [...byTime.values()].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.endsAt.getTime() - b.endsAt.getTime());
};
