import * as v from 'valibot';
import { certificateCode } from '../../../domain/activity/certificate';
import type { ActivityKind } from '../../../domain/activity/kind';
import { bounds, secret, student } from '../../runtime';
import { ownAttendance } from './attended';

export interface Certificate {
  code: string;
  /** Whose it is, in full, as they signed up: the one who checks sees the ends of the same name. */
  name: string;
  title: string;
  kind: ActivityKind;
  /** ISO 8601 in UTC. */
  startsAt: string;
  endsAt: string;
  place: string;
  organisedBy: string;
  sample: boolean;
}

/** That the caller was there. Refuses with ACTIVITY_NOT_FOUND, NO_CERTIFICATE. */
export const mine = student.input(v.strictObject({ activityId: bounds.id })).query(async ({ input: { activityId }, ctx }): Promise<Certificate> => {
  const { activity, record } = await ownAttendance(ctx, activityId);
  const { title, kind, startsAt, endsAt, place, organisedBy, sample } = activity;
  return {
    code: certificateCode(secret('TICKET_KEY'), record),
    name: record.name,
    title,
    kind,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    place: place.name,
    organisedBy,
    sample,
  };
});
