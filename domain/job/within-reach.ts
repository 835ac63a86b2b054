/** Which openings an editor may write: a district's those of the district alone, a city's all that its sheets bring, and nobody another city's. */
import { covers } from '../person/region';
import type { Job } from './job';

/** Whether a sheet may bring openings of any place: a whole city's workbook names every place its employers have. */
export const writesAll = (regions: readonly string[]): boolean => regions.some((region) => region.endsWith('00'));

/**
 * Why an opening is not for whoever holds these regions to write; a Chinese sentence, or undefined when it is. `broughtFor` are the regions
 * a stored one was first brought for: one that lies elsewhere, or says not where, belongs to the city whose sheet it came in.
 */
export function beyondReach({ places: { list } }: Pick<Job, 'places'>, regions: readonly string[], broughtFor?: readonly string[]): string | undefined {
  const within = (code: string): boolean => regions.some((region) => covers(region, code));
  if (!writesAll(regions)) {
    if (list.length === 0) return '没有写明是哪个区县，你只能写入自己区县的岗位';
    const outside = list.find(({ code }) => !within(code));
    return outside && `${outside.district ?? outside.city ?? outside.province}不在你负责的区县里`;
  }
  // A place that names a whole province has the city in it.
  const around = (code: string): boolean => regions.some((region) => covers(code, region));
  const isOwn = broughtFor === undefined || [...list.map(({ code }) => code), ...broughtFor].some((code) => within(code) || around(code));
  return isOwn ? undefined : '是别的城市的岗位';
}
