import * as v from 'valibot';
import { mayGive } from '../../../domain/person/giving';
import { regionName } from '../../../domain/person/region-name';
import type { StaffRole } from '../../../domain/person/roles';
import { bounds, command as _, staff } from '../../runtime';
import type { InvitationDocument } from '../../runtime/documents/people';
import { within } from '../../runtime/within';
import { titlesOf } from './titles';

export interface InvitationCard {
  id: string;
  role: StaffRole;
  region: string;
  activity: string | null;
  /** The name, for an employer contact. */
  employer: string | null;
  note: string;
  byName: string;
  at: string;
  until: string;
  state: 'open' | 'expired' | 'accepted' | 'revoked';
  acceptedBy: string | null;
}

export interface InvitationPage {
  invitations: InvitationCard[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const SLICE = 100;

/** The invitations to roles the caller may give, newest first: whoever sent them. */
export const invitations = staff('editor')
  .input(v.strictObject({ cursor: v.optional(bounds.whole(0, 100_000)) }))
  .query(async ({ input, ctx }): Promise<InvitationPage> => {
    const from = input.cursor ?? 0;
    const looked = await ctx.db.invitations.find(_.and([{ at: _.lte(ctx.now()) }, within('region', ctx.reach.regions)]), { order: [['at', 'desc']], skip: from, limit: SLICE });
    const mine = looked.filter((invitation) => mayGive(ctx.member.grants, invitation));
    const titles = await titlesOf(ctx.db, mine.map(({ activityId }) => activityId));
    return { invitations: mine.map((invitation) => cardOf(invitation, titles, ctx.now())), next: looked.length === SLICE ? from + SLICE : null };
  });

const cardOf = ({ _id, role, region, activityId, employer, note, byName, at, expiresAt, state, accepted }: InvitationDocument, titles: Map<string, string>, now: Date): InvitationCard => ({
  id: _id,
  role,
  region: regionName(region),
  activity: activityId ? (titles.get(activityId) ?? '已删除的活动') : null,
  employer: employer?.name ?? null,
  note,
  byName,
  at: at.toISOString(),
  until: expiresAt.toISOString(),
  state: accepted ? 'accepted' : state === 'open' && expiresAt <= now ? 'expired' : state === 'revoked' ? 'revoked' : 'open',
  acceptedBy: accepted?.name ?? null,
});
