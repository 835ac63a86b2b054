import { regionName } from '../../../domain/person/region-name';

/** A region by its six digits and its name. */
export interface NamedRegion {
  code: string;
  name: string;
}

export const namedRegions = (codes: readonly string[]): NamedRegion[] => [...new Set(codes)].map((code) => ({ code, name: regionName(code) }));
