/**
 * Regions by the six digits of GB/T 2260: province, city, district, two digits each; `00` leaves the rest open.
 * `370200` is all of Qingdao, `370211` one district of it, `000000` everywhere.
 */
export const everywhere = '000000';

export const isRegion = (code: string): boolean => /^\d{6}$/.test(code) && !/^\d\d00(?!00)/.test(code) && !/^00(?!0000)/.test(code);

/** The lowest and the highest code within a region. */
export const rangeOf = (region: string): readonly [lowest: string, highest: string] => {
  const start = region.replace(/(00)+$/, '');
  return [start.padEnd(6, '0'), start.padEnd(6, '9')];
};

/** Whether a place lies within a region. A whole city lies within itself and its province, not within one of its districts. */
export const covers = (region: string, place: string): boolean => place.startsWith(region.replace(/(00)+$/, ''));

/** The city a region lies in, and every region around that: 370211 lies in 370200, 370000, 000000. The narrowest first; districts share a city's. */
export const citiesAround = (region: string): string[] => [...new Set([`${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`, everywhere])];
