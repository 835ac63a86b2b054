/** When the door admits people: around the activity, not days before it or after. */

/** People may come this long before the door's own time. Milliseconds. */
const BEFORE_DOORS = 2 * 3600 * 1000;
/** The door stays open this long after the end. Milliseconds. */
const AFTER_END = 6 * 3600 * 1000;

/** Who is on the list, and what is kept of a door, is needed this long after the end. Milliseconds. */
export const DOOR_IS_KEPT = 12 * 3600 * 1000;

/** Whether nobody needs a door's list or code any more. */
export const isDoorPutAway = ({ endsAt, archivedAt }: { endsAt: Date; archivedAt?: Date }, now: Date): boolean =>
  archivedAt !== undefined || now.getTime() >= endsAt.getTime() + DOOR_IS_KEPT;

export interface DoorHours {
  doorsAt: Date;
  endsAt: Date;
  /** From then on it does not take place. */
  calledOffAt?: Date;
  /** From then on its list is settled. */
  closedAt?: Date;
}

/** Why a code scanned at this moment opens nothing; `undefined` while the door is open, both ends included. */
export const doorRefusalAt = ({ doorsAt, endsAt, calledOffAt, closedAt }: DoorHours, at: Date): 'called-off' | 'early' | 'over' | undefined => {
  if (calledOffAt && at >= calledOffAt) return 'called-off';
  if (at.getTime() < doorsAt.getTime() - BEFORE_DOORS) return 'early';
  if (closedAt && at >= closedAt) return 'over';
  if (at.getTime() > endsAt.getTime() + AFTER_END) return 'over';
  return undefined;
};
