import { covers } from '../person/region';
import type { Grant, NamedEmployer } from '../person/roles';

/** For which units a contact speaks in a district: their invitation names the unit, and reaches the district. Units are told apart by their names alone, and names are the same elsewhere. */
export const unitsIn = (grants: readonly Pick<Grant, 'region' | 'employer'>[], district: string): NamedEmployer[] =>
  grants.flatMap(({ region, employer }) => (employer && (covers(region, district) || covers(district, region)) ? [employer] : []));

/** Whether a contact speaks for a unit in a season. */
export const speaksFor = (grants: readonly Pick<Grant, 'region' | 'employer'>[], unitId: string, { district }: { district: string }): boolean =>
  unitsIn(grants, district).some(({ id }) => id === unitId);
