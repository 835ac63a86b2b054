import * as v from 'valibot';
import { cancelByMoved, changeRefusalAt, type Hours } from '../../domain/activity/change';
import { bounds, command as _, effect, refuse, staff } from '../runtime';
import type { ActivityDocument } from '../runtime/documents/activities';
import { aboutActivity } from '../runtime/seats';
import { peopleOf } from './people-of';

/** How many people will hear of it. */
export interface Told {
  people: number;
}

/**
 * Moves an activity, in time or to another place, and tells everybody who holds a seat or waits; `what` says in the organiser's words what
 * is different. Until when a place may be given up moves along; the map's point goes with the place. Safe to repeat, also late: a change is named by the device, and one that was made is not made again. Refuses with
 * ACTIVITY_NOT_FOUND, OUT_OF_REGION, ACTIVITY_CALLED_OFF, ACTIVITY_BEGUN, ACTIVITY_TIMES_WRONG.
 */
export const change = staff('editor')
  .input(
    v.strictObject({
      activityId: bounds.id,
      changeId: bounds.id,
      doorsAt: v.optional(bounds.instant),
      startsAt: v.optional(bounds.instant),
      endsAt: v.optional(bounds.instant),
      place: v.optional(v.strictObject({ name: bounds.line(60), hint: v.optional(bounds.line(60)) })),
      what: bounds.line(60),
    }),
  )
  .mutation(async ({ input, ctx }): Promise<Told> => {
    const { activityId, changeId, what } = input;
    const now = ctx.now();
    const read = async (): Promise<ActivityDocument> => (await ctx.db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    const made = ({ changes = [] }: ActivityDocument): Told | undefined => changes.find(({ id }) => id === changeId);

    const activity = await read();
    if (!ctx.reach.covers({ district: activity.district, activityId })) refuse('OUT_OF_REGION');
    const earlier = made(activity);
    if (earlier) return { people: earlier.people };
    if (activity.calledOff) refuse('ACTIVITY_CALLED_OFF');
    const before = { doorsAt: activity.doorsAt, startsAt: activity.startsAt, endsAt: activity.endsAt, place: activity.place };
    const after = { ...hoursOf(input, activity), place: input.place ?? activity.place };
    const refusal = changeRefusalAt(before, after, now);
    if (refusal) refuse(refusal);

    const cancelBy = cancelByMoved(activity, after.startsAt);
    const people = await peopleOf(ctx.db, activityId);
    const message = { kind: 'activityChanged', what, ...aboutActivity({ ...activity, ...after }) } as const;
    const object = `activities/${activityId}`;
    // What another organiser changed since it was read, be it only the place, is not written over unseen.
    const further = `changes.${activity.changes?.length ?? 0}`;
    const changed = await ctx.db.activities.updateOne(
      { _id: activityId, calledOff: _.exists(false), [further]: _.exists(false) },
      {
        ...after,
        ...(cancelBy && { cancelBy }),
        place: _.set(after.place),
        // The point on the map is that of the old place, and nobody is to be led there.
        ...(after.place.name !== activity.place.name && { at: _.remove() }),
        changes: _.push([{ id: changeId, at: now, by: ctx.personId, what, people }]),
        effects: _.push([
          effect.announce(`${activityId}_changed_${changeId}`, now, { activityId, to: 'everyone', message }),
          effect.trace(ctx, { act: 'activity.change', object, district: activity.district, before, after, why: what }),
        ]),
      },
    );
    return { people: (changed ? people : made(await read())?.people) ?? refuse('TRY_AGAIN') };
  });

const hoursOf = (input: { [name in keyof Hours]?: string | undefined }, held: Hours): Hours => ({
  doorsAt: new Date(input.doorsAt ?? held.doorsAt),
  startsAt: new Date(input.startsAt ?? held.startsAt),
  endsAt: new Date(input.endsAt ?? held.endsAt),
});
