import * as v from 'valibot';
import { divisionsWithin, type NamedPlace } from '../../../domain/person/home-district';
import { bounds, open } from '../../runtime';

/** Provinces, or what lies directly within one, or within a city: the three steps of choosing a home district. */
export const divisions = open
  .input(v.strictObject({ within: v.optional(bounds.region) }))
  .query(({ input }): NamedPlace[] => divisionsWithin(input.within));
