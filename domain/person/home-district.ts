import { areaList } from '@vant/area-data';

/** Where a person is at home: a district of China, chosen in three steps. The list is too big for a phone: the cloud hands it out. */

export interface NamedPlace {
  /** Six digits of GB/T 2260. */
  code: string;
  name: string;
}

/** What statistics call these groups is no place anybody lives in. */
const spokenNames: Record<string, string> = { 县: '市辖县', 省直辖县: '省直辖县市', 自治区直辖县级行政区划: '自治区直辖县市' };

const provinces = Object.entries(areaList.province_list);
const cities = Object.entries(areaList.city_list);
const districts = Object.entries(areaList.county_list);
const within = (places: readonly [string, string][], start: string): NamedPlace[] =>
  places.filter(([code]) => code.startsWith(start)).map(([code, name]) => ({ code, name: spokenNames[name] ?? name }));

/** The provinces; the cities of a province; the districts of a city. Nothing within a district. */
export function divisionsWithin(code?: string): NamedPlace[] {
  if (code === undefined) return within(provinces, '');
  if (code.endsWith('0000')) return within(cities, code.slice(0, 2));
  return code.endsWith('00') ? within(districts, code.slice(0, 4)) : [];
}

/** Whether a code names a district of today. */
export const isDistrict = (code: string): boolean => Object.hasOwn(areaList.county_list, code);

/** 山东省 青岛市 崂山区; 上海市 金山区. Undefined for a code that names no district. */
export function fullNameOf(code: string): string | undefined {
  const district = areaList.county_list[code];
  if (district === undefined) return undefined;
  const city = areaList.city_list[`${code.slice(0, 4)}00`] ?? '';
  const above = [areaList.province_list[`${code.slice(0, 2)}0000`] ?? '', city in spokenNames ? '' : city];
  return [...new Set([...above, district])].filter(Boolean).join(' ');
}
