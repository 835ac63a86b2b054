import type { Report } from '../report';
import { benchAllocation } from './allocation';

export const needs = ['functions', 'localcloud'] as const;

/** What a season asks of the machine: who is given which post. */
export default async (report: Report): Promise<void> => {
  benchAllocation(report);
};
