import type { DoorHours } from '../../../domain/activity/door/hours';
import type { ActivityDocument } from '../documents/activities';

/** When this activity's door admits people. */
export const doorOf = ({ doorsAt, endsAt, calledOff, closedAt }: ActivityDocument): DoorHours => ({ doorsAt, endsAt, calledOffAt: calledOff?.at, closedAt });
