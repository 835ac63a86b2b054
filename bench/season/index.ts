import type { Report } from '../report';
import { benchAllocation } from './allocation';
import { benchBooking } from './booking';

export const needs = ['functions', 'localcloud'] as const;

/** What a season asks of the machine: who is given which post, and who is heard when. */
export default async (report: Report): Promise<void> => {
  benchAllocation(report);
  await benchBooking(report);
};
