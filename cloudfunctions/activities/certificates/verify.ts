import * as v from 'valibot';
import { isCertificateOf, maskedName, ticketOfCertificate } from '../../../domain/activity/certificate';
import { open, refuse, secret } from '../../runtime';
import { isCertified } from './attended';

export interface VerifiedCertificate {
  /** It was good once, and its check-in was taken back. */
  isWithdrawn: boolean;
  /** 示*1. */
  name: string;
  title: string;
  /** ISO 8601 in UTC. */
  startsAt: string;
  endsAt: string;
  organisedBy: string;
}

/** Tickets are unique within an activity; more than a few alike there are not. */
const ALIKE = 10;

/** Whether a code is a certificate of ours, and of what: for anybody, without sign-in. Refuses with CERTIFICATE_NOT_FOUND. */
export const verify = open
  .input(v.strictObject({ code: v.pipe(v.string(), v.maxLength(64)) }))
  .query(async ({ input: { code }, ctx }): Promise<VerifiedCertificate> => {
    const ticket = ticketOfCertificate(code) ?? refuse('CERTIFICATE_NOT_FOUND');
    const records = await ctx.db.signUps.find({ ticket }, { limit: ALIKE });
    const record = records.find((each) => isCertificateOf(code, secret('TICKET_KEY'), each)) ?? refuse('CERTIFICATE_NOT_FOUND');
    const activity = (await ctx.db.activities.read(record.activityId)) ?? refuse('CERTIFICATE_NOT_FOUND');
    const { title, startsAt, endsAt, organisedBy } = activity;
    return {
      isWithdrawn: !isCertified(record, activity, ctx.now()),
      name: maskedName(record.name),
      title,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      organisedBy,
    };
  });
