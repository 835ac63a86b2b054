import { regionName } from '../../../domain/person/region-name';
import { command as _, staff } from '../../runtime';
import { within } from '../../runtime/within';

export interface PartSheets {
  /** Where the caller may import. */
  regions: { code: string; name: string }[];
  /** The latest first. */
  sheets: { id: string; fileName: string; district: string; at: string; people: number; isUndone: boolean }[];
}

const MOST = 50;

/** The tables that were written in the caller's regions, the latest first. */
export const list = staff('editor').query(async ({ ctx }): Promise<PartSheets> => {
  const asked = _.and([{ 'applied.at': _.exists(true) }, within('district', ctx.reach.regions)]);
  const found = await ctx.db.participationSheets.find(asked, { order: [['at', 'desc']], limit: MOST, fields: ['fileName', 'district', 'applied', 'at', 'undoneAt'] });
  return {
    regions: [...new Set(ctx.reach.regions)].map((code) => ({ code, name: regionName(code) })),
    sheets: found.map(({ _id, fileName, district, applied, at, undoneAt }) => ({
      id: _id, fileName, district: regionName(district), at: (applied?.at ?? at).toISOString(), people: applied?.people ?? 0, isUndone: undoneAt !== undefined,
    })),
  };
});
