/** The administrative divisions of China, found by the names people use: 青岛 for 青岛市, 浦东 for 浦东新区, 广西 for 广西壮族自治区. */
import { areaList } from '@vant/area-data';

export type DivisionLevel = 'province' | 'city' | 'district';

export interface Division {
  /** Six digits: 370000, 370200, 370212. */
  code: string;
  /** The official name. */
  name: string;
  level: DivisionLevel;
}

const peoples = '蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 塔吉克 怒 保安 裕固 独龙 鄂伦春 鄂温克 各'.split(' ').map((people) => `${people}族`);
const autonomous = new RegExp(`(?:${[...peoples, '蒙古', '维吾尔', '哈萨克', '柯尔克孜', '锡伯', '塔吉克'].sort((a, b) => b.length - a.length).join('|')})*(?:自治区|自治州|自治县|自治旗|联合旗)$`);
const suffix = /(?:特别行政区|新区|地区|省|市|盟|区|县|旗)$/;

/** The name and the shorter forms it is known by; never shorter than two characters. */
function namesOf(name: string): string[] {
  const bare = name.replace(autonomous, '');
  const forms = [name, bare, bare.replace(suffix, ''), name.replace(/[区县市旗]$/, ''), name.replace(/自治区$/, '')];
  return [...new Set(forms)].filter((form) => form.length >= 2);
}

const divisions: Division[] = [
  ...Object.entries(areaList.province_list).map(([code, name]): Division => ({ code, name, level: 'province' })),
  ...Object.entries(areaList.city_list).filter(([, name]) => !/直辖/.test(name)).map(([code, name]): Division => ({ code, name, level: 'city' })),
  // Taiwan's county lists hold hundreds of townships whose short names are everyday words.
  ...Object.entries(areaList.county_list).filter(([code]) => !code.startsWith('71')).map(([code, name]): Division => ({ code, name, level: 'district' })),
];

const byCode = new Map(divisions.map((division) => [division.code, division]));
const byName = new Map<string, Division[]>();
for (const division of divisions) {
  for (const name of namesOf(division.name)) byName.set(name, [...(byName.get(name) ?? []), division]);
}
const longestName = Math.max(...[...byName.keys()].map((name) => name.length));

export const division = (code: string): Division | undefined => byCode.get(code);

/** Province of any code; city of a city's or district's code (also for the four municipalities). */
export const provinceOf = (code: string): Division | undefined => byCode.get(`${code.slice(0, 2)}0000`);
export const cityOf = (code: string): Division | undefined => (code.endsWith('0000') ? undefined : byCode.get(`${code.slice(0, 4)}00`));

/** Whether `code` lies in `area` (or is it). */
export const liesIn = (code: string, area: string): boolean => code.startsWith(area.replace(/(?:00)+$/, ''));

export interface NamedDivision {
  /** How many characters of the text the name takes. */
  length: number;
  /** One, or several of equal name. */
  candidates: Division[];
}

const order: Record<DivisionLevel, number> = { province: 0, city: 1, district: 2 };

/**
 * The divisions a text begins with: the longest name wins, and among equal names the highest level.
 * `within` keeps to what lies inside an area.
 */
export function divisionAt(text: string, within?: string): NamedDivision | undefined {
  for (let length = Math.min(longestName, text.length); length >= 2; length -= 1) {
    const named = (byName.get(text.slice(0, length)) ?? []).filter(({ code }) => within === undefined || (liesIn(code, within) && code !== within));
    const highest = Math.min(...named.map(({ level }) => order[level]));
    const candidates = named.filter(({ level }) => order[level] === highest);
    if (candidates.length > 0) return { length: length - lentEnd(text, length, candidates), candidates };
  }
  return undefined;
}

/** 青岛市南区 is 青岛 and 市南区: one character when a city's 市 begins the name of a district in it, and no other district follows. */
function lentEnd(text: string, length: number, [city]: readonly Division[]): 0 | 1 {
  if (city?.level !== 'city' || text[length - 1] !== '市' || length < 3) return 0;
  return divisionAt(text.slice(length), city.code) === undefined && divisionAt(text.slice(length - 1), city.code) !== undefined ? 1 : 0;
}
