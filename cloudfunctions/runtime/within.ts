import { everywhere, rangeOf } from '../../domain/person/region';
import { command as _, type Condition } from './database';

/** The documents whose `path` lies within one of these regions. */
export const within = (path: string, regions: readonly string[]): Condition => {
  if (regions.includes(everywhere)) return {};
  return _.or(regions.map(rangeOf).map(([lowest, highest]) => ({ [path]: _.gte(lowest).and(_.lte(highest)) })));
};
