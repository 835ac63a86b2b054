/** Which openings an editor may write: a city's editor all that its sheets bring, a district's those of the district alone. */
import { covers } from '../person/region';
import type { Job } from './job';

/** Whether every opening may be written: a whole city's workbook names every place its employers have. */
export const writesAll = (regions: readonly string[]): boolean => regions.some((region) => region.endsWith('00'));

/** Why an opening is not for whoever holds these regions to write; a Chinese sentence, or undefined when it is. */
export function beyondReach({ places }: Pick<Job, 'places'>, regions: readonly string[]): string | undefined {
  if (writesAll(regions)) return undefined;
  if (places.list.length === 0) return '没有写明是哪个区县，你只能写入自己区县的岗位';
  const outside = places.list.find(({ code }) => !regions.some((region) => covers(region, code)));
  return outside && `${outside.district ?? outside.city ?? outside.province}不在你负责的区县里`;
}
