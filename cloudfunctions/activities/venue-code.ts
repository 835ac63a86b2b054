import * as v from 'valibot';
import { isDoorPutAway } from '../../domain/activity/door/hours';
import { venueKey } from '../../domain/activity/venue-code';
import { bounds, refuse, secret, staff } from '../runtime';
import { activityWithin } from './activity-within';

export interface VenueCode {
  title: string;
  place: string;
  /** Makes the changing code, on the phone that shows it. */
  key: string;
  /** The server's clock, so that a phone with a wrong one still shows the right code. */
  now: string;
  /** How many checked in alone so far. */
  arrived: number;
}

/** What a screen in the room needs to show the changing code. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION, DOOR_OVER, SELF_CHECK_IN_OFF. */
export const venue = staff('steward')
  .input(v.strictObject({ activityId: bounds.id }))
  .query(async ({ input: { activityId }, ctx }): Promise<VenueCode> => {
    const activity = await activityWithin(ctx, activityId);
    if (isDoorPutAway(activity, ctx.now())) refuse('DOOR_OVER');
    if (!activity.selfCheckIn) refuse('SELF_CHECK_IN_OFF');
    const arrived = await ctx.db.signUps.count({ activityId, 'checkIn.by': 'self' });
    return { title: activity.title, place: activity.place.name, key: venueKey(secret('TICKET_KEY'), activityId), now: ctx.now().toISOString(), arrived };
  });
