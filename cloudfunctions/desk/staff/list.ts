import * as v from 'valibot';
import { mayGive } from '../../../domain/person/giving';
import { regionName } from '../../../domain/person/region-name';
import type { StaffRole } from '../../../domain/person/roles';
import { bounds, command as _, staff } from '../../runtime';
import { titlesOf } from './titles';

/** A role someone holds, as far as the caller may take it again. */
export interface HeldRole {
  grantId: string;
  role: StaffRole;
  /** In words. */
  region: string;
  /** The title, for a steward of one activity. */
  activity: string | null;
  /** The name, for an employer contact. */
  employer: string | null;
  since: string;
}

export interface Colleague {
  personId: string;
  name: string;
  isMe: boolean;
  held: HeldRole[];
}

export interface StaffPage {
  colleagues: Colleague[];
  /** Where the next page begins; null at the end. */
  next: string | null;
}

/** Staff looked at in one call: more than a town has. */
const SLICE = 500;

/** Who holds which role within the caller's reach; an editor sees the stewards of single activities alone. */
export const list = staff('editor')
  .input(v.strictObject({ cursor: v.optional(bounds.id) }))
  .query(async ({ input, ctx }): Promise<StaffPage> => {
    const looked = await ctx.db.staff.find(input.cursor ? { _id: _.gt(input.cursor) } : {}, { limit: SLICE, order: [['_id', 'asc']] });
    const within = looked
      .map(({ _id, name, grants }) => ({ personId: _id, name, grants: grants.filter((grant) => mayGive(ctx.member.grants, grant)) }))
      .filter(({ grants }) => grants.length > 0);
    const titles = await titlesOf(ctx.db, within.flatMap(({ grants }) => grants.map(({ activityId }) => activityId)));
    return {
      colleagues: within.map(({ personId, name, grants }) => ({
        personId,
        name,
        isMe: personId === ctx.personId,
        held: grants.map(({ id, role, region, activityId, employer, since }) => ({
          grantId: id,
          role,
          region: regionName(region),
          activity: activityId ? (titles.get(activityId) ?? '已删除的活动') : null,
          employer: employer?.name ?? null,
          since: since.toISOString(),
        })),
      })),
      next: looked.length === SLICE ? (looked.at(-1)?._id ?? null) : null,
    };
  });
