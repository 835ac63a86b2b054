import type { Report } from '../report';
import { benchImport } from './import';
import { benchSearch } from './search';

export const needs = ['functions', 'localcloud'] as const;

/** The openings of a whole city: found, and kept current. */
export default async (report: Report): Promise<void> => {
  await benchImport(report);
  await benchSearch(report);
};
