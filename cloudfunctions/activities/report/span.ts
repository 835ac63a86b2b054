import * as v from 'valibot';
import { holidaysAround, longestReport, type DaySpan } from '../../../domain/activity/report';
import { fromShanghai } from '../../../domain/time/shanghai';
import { bounds, refuse, type Database } from '../../runtime';
import { onNowIn } from '../campaigns/current';

/** The days a report is about; the campaign's that is on there when they are not said. */
export const span = { days: v.optional(v.strictObject({ from: bounds.day, to: bounds.day })) };

interface Asking {
  db: Database;
  reach: { regions: readonly string[] };
  now(): Date;
}

const DAY_MS = 24 * 3600 * 1000;

/** The days that are asked about; unasked the campaign's that is on in these regions, or the holidays'. Refuses with REPORT_DAYS_WRONG. */
export const spanAsked = async ({ db, reach, now }: Asking, days: DaySpan | undefined): Promise<DaySpan> => {
  if (!days) {
    const campaign = await onNowIn(db, reach.regions, now());
    return campaign ? { from: campaign.from, to: campaign.to } : holidaysAround(now());
  }
  const length = (fromShanghai(days.to).getTime() - fromShanghai(days.from).getTime()) / DAY_MS;
  return length >= 0 && length <= longestReport ? days : refuse('REPORT_DAYS_WRONG');
};
