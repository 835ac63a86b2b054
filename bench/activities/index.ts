import type { Report } from '../report';
import { benchCancellations } from './cancellations';
import { benchControl } from './control';
import { withCity } from './city';
import { benchDoors } from './doors';
import { benchRush } from './rush';

export const needs = ['functions', 'localcloud'] as const;

/** What the activities of a city ask of the cloud when everybody comes at once; the scenarios are numbered as in the architecture. */
export default async (report: Report): Promise<void> => {
  await withCity(async (city) => {
    await benchRush(report, city);
    await benchControl(report, city);
    await benchCancellations(report, city);
    await benchDoors(report, city);
  });
};
