import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../report';
import { benchImport } from './import';

export const needs = ['functions', 'localcloud'] as const;

/** The openings of a whole city: found, and kept current. */
export default async (report: Report): Promise<void> => {
  await benchImport(report);
  if (existsSync(path.join(__dirname, 'search.ts'))) {
    const { benchSearch } = (await import(path.join(__dirname, 'search'))) as { benchSearch: (report: Report) => Promise<void> };
    await benchSearch(report);
  }
};
