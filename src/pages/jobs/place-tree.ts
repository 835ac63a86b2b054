import { type CountedPlace } from '../../../cloudfunctions/jobs/search/offered';

/** Places by the hierarchy of their six digits: 370000 holds 370200, which holds 370211. */

export const parentOf = (code: string): string | undefined => {
  if (code.endsWith('0000')) return undefined;
  return code.endsWith('00') ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
};

const isWithin = (code: string, area: string): boolean => {
  const parent = parentOf(code);
  return parent !== undefined && (parent === area || isWithin(parent, area));
};

/** The districts of a city. */
export interface Districts {
  within: CountedPlace;
  places: CountedPlace[];
}

export interface PlaceGroups {
  cities: CountedPlace[];
  provinces: CountedPlace[];
  districts: Districts[];
}

/**
 * Cities, the four municipalities among them, and what lies in no city that is offered; then whole provinces; then the districts of every city
 * that is chosen, or holds a chosen one.
 */
export const placeGroups = (places: readonly CountedPlace[], chosen: readonly string[]): PlaceGroups => {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const childrenOf = (area: string): CountedPlace[] => places.filter(({ code }) => parentOf(code) === area);
  // A municipality and its only city are the same place, also in name.
  const isMunicipality = ({ code, name }: CountedPlace): boolean => parentOf(code) === undefined && childrenOf(code).some((city) => city.name === name);
  const isSaidByMunicipality = ({ code }: CountedPlace): boolean => {
    const parent = byCode.get(parentOf(code) ?? '');
    return parent !== undefined && isMunicipality(parent);
  };
  const isCity = (place: CountedPlace): boolean => {
    const parent = parentOf(place.code);
    if (parent === undefined) return isMunicipality(place) || childrenOf(place.code).length === 0;
    return place.code.endsWith('00') ? !isSaidByMunicipality(place) : !byCode.has(parent);
  };
  const cities = places.filter(isCity);
  const districts = cities
    .filter(({ code }) => chosen.some((other) => other === code || isWithin(other, code)))
    .map((within) => ({ within, places: isMunicipality(within) ? childrenOf(within.code).flatMap(({ code }) => childrenOf(code)) : childrenOf(within.code) }))
    .filter((row) => row.places.length > 0);
  return { cities, provinces: places.filter((place) => parentOf(place.code) === undefined && !isCity(place)), districts };
};

/** Chosen or no longer: whatever holds it, or lies within it, is not chosen beside it. */
export const toggledPlace = (chosen: readonly string[], code: string): string[] => {
  const rest = chosen.filter((other) => other !== code && !isWithin(other, code) && !isWithin(code, other));
  return chosen.includes(code) ? rest : [...rest, code];
};
