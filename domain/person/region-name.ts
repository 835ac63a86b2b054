import { areaList } from '@vant/area-data';
import { everywhere } from './region';

/** What a city has instead of districts of its own is no name of a place. */
const isSpoken = (name: string): boolean => !['县', '省直辖县', '自治区直辖县级行政区划', '市辖区'].includes(name);

/** A region as people say it: 全部地区, 山东省, 青岛市, 青岛市黄岛区. The code itself when it names nothing of today. */
export const regionName = (code: string): string => {
  if (code === everywhere) return '全部地区';
  const province = areaList.province_list[`${code.slice(0, 2)}0000`];
  if (code.endsWith('0000')) return province ?? code;
  const city = areaList.city_list[`${code.slice(0, 4)}00`] ?? '';
  const above = isSpoken(city) ? city : (province ?? '');
  if (code.endsWith('00')) return above || code;
  const district = areaList.county_list[code];
  return district ? `${above}${district}` : code;
};
