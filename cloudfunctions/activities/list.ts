import * as v from 'valibot';
import { activityKinds, type ActivityKind } from '../../domain/activity/kind';
import { bounds, command as _, open } from '../runtime';
import { standings } from '../runtime/seats';
import { cardOf, type ActivityCard } from './card';

const kinds = Object.keys(activityKinds) as [ActivityKind, ...ActivityKind[]];
const PAGE = 20;

export interface ActivityPage {
  activities: ActivityCard[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

/** Activities that are not over, soonest first. The letter home is not an event and is left out unless asked for; it is there from its day on. */
export const list = open
  .input(v.strictObject({ kind: v.optional(v.picklist(kinds)), cursor: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input, ctx }): Promise<ActivityPage> => {
    const from = input.cursor ?? 0;
    const found = await ctx.db.activities.find(
      {
        kind: input.kind ?? _.neq('letter'),
        endsAt: _.gt(ctx.now()),
        archivedAt: _.exists(false),
        ...(input.kind === 'letter' && { startsAt: _.lte(ctx.now()) }),
      },
      { order: [['startsAt', 'asc'], ['_id', 'asc']], skip: from, limit: PAGE + 1 },
    );
    const page = found.slice(0, PAGE);
    const byId = await standings(ctx.db.seatLedgers, page.map(({ _id }) => _id));
    return { activities: page.map((activity) => cardOf(activity, byId.get(activity._id))), next: found.length > PAGE ? from + PAGE : null };
  });
