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

/** A place and what it opens into. */
export interface PlaceGroup {
  /** Missing for the first row, which lies in nothing. */
  within?: CountedPlace;
  places: CountedPlace[];
}

/**
 * Rows of places to choose from. First the cities of the province with the most openings, and the other provinces; then whatever lies within a
 * place that is chosen, or that holds a chosen one. A place whose parent is not offered stands in the first row.
 */
export const placeGroups = (places: readonly CountedPlace[], chosen: readonly string[]): PlaceGroup[] => {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const home = places.find(({ code }) => parentOf(code) === undefined)?.code;
  const holds = (area: string): boolean => chosen.some((code) => code === area || isWithin(code, area));
  const childrenOf = (area: string): CountedPlace[] => places.filter(({ code }) => parentOf(code) === area);
  const first = places.filter(({ code }) => {
    const parent = parentOf(code);
    return parent === undefined ? code !== home : parent === home || !byCode.has(parent);
  });
  const opened = (row: readonly CountedPlace[]): PlaceGroup[] =>
    row
      .filter(({ code }) => holds(code))
      .flatMap((place) => {
        const within = childrenOf(place.code);
        // A municipality's only city says the same again: its districts stand in its place.
        const only = within.length === 1 && within[0]?.name === place.name ? within[0] : undefined;
        const shown = only ? childrenOf(only.code) : within;
        return shown.length > 0 ? [{ within: place, places: shown }, ...opened(shown)] : [];
      });
  return [{ places: first }, ...opened(first)];
};

/** Chosen or no longer: whatever holds it, or lies within it, is not chosen beside it. */
export const toggledPlace = (chosen: readonly string[], code: string): string[] => {
  const rest = chosen.filter((other) => other !== code && !isWithin(other, code) && !isWithin(code, other));
  return chosen.includes(code) ? rest : [...rest, code];
};
