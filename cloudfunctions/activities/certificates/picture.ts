import * as v from 'valibot';
import { certificateCode } from '../../../domain/activity/certificate';
import { bounds, secret, student } from '../../runtime';
import { miniProgramCode } from '../../runtime/mini-program-code';
import { ownAttendance } from './attended';

/** What WeChat is asked to open when the code is scanned. */
const page = 'attended/verify/index';

/** The mini-program code by which anybody checks the caller's certificate. Refuses with ACTIVITY_NOT_FOUND, NO_CERTIFICATE. */
export const picture = student.input(v.strictObject({ activityId: bounds.id })).query(async ({ input: { activityId }, ctx }): Promise<{ address: string }> => {
  const { record } = await ownAttendance(ctx, activityId);
  return { address: await miniProgramCode({ page, scene: certificateCode(secret('TICKET_KEY'), record) }) };
});
