import * as v from 'valibot';
import { regionName } from '../../../domain/person/region-name';
import type { StaffRole } from '../../../domain/person/roles';
import { open } from '../../runtime';
import { findInvitation, firstId } from '../../runtime/invitations';
import { knownName } from './known-name';

/** What someone is invited to. Says nothing about people but who invites and what the caller is called. */
export interface Invited {
  role: StaffRole;
  /** In words. */
  region: string;
  /** The title, for a steward of one activity. */
  activity: string | null;
  /** The name, for an employer contact. */
  employer: string | null;
  invitedBy: string;
  /** ISO 8601 in UTC; null for the first administrator's. */
  until: string | null;
  accepted: boolean;
  /** The caller's name as far as it is known. */
  yourName: string | null;
}

/** As scanned or typed; what it says is judged when it is looked up. */
export const codeInput = v.pipe(v.string(), v.maxLength(64));

/** An invitation, by its code. Refuses with INVITATION_NOT_FOUND, INVITATION_USED, INVITATION_EXPIRED, INVITATION_REVOKED. */
export const readInvitation = open.input(v.strictObject({ code: codeInput })).query(async ({ input, ctx }): Promise<Invited> => {
  const { _id, role, region, activityId, employer, byName, expiresAt, accepted } = await findInvitation(ctx, input.code);
  const [activity, name] = await Promise.all([activityId ? ctx.db.activities.read(activityId) : undefined, knownName(ctx)]);
  return {
    role,
    region: regionName(region),
    activity: activityId ? (activity?.title ?? '已删除的活动') : null,
    employer: employer?.name ?? null,
    invitedBy: byName,
    until: _id === firstId ? null : expiresAt.toISOString(),
    accepted: accepted !== undefined,
    yourName: name ?? null,
  };
});
