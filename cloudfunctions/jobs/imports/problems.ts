import * as v from 'valibot';
import type { Problem } from '../../../domain/job/job';
import { bounds, command as _, refuse, staff } from '../../runtime';
import { mine } from './report';

export interface ProblemPage {
  problems: Problem[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

/** Slices looked through for one page, and problems after which a page ends. */
const partsAtOnce = 10;
const enough = 30;

/** The cells to look at, in the order of the sheet's rows. Refuses with IMPORT_NOT_FOUND. */
export const problems = staff('editor')
  .input(v.strictObject({ importId: bounds.id, level: v.optional(v.picklist(['doubtful', 'bad', 'rejected'])), cursor: v.optional(bounds.whole(0, 100_000)) }))
  .query(async ({ input, ctx }): Promise<ProblemPage> => {
    const { parts } = mine(ctx.personId)(await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND');
    const page: Problem[] = [];
    let next = input.cursor ?? 0;
    while (next < parts && page.length < enough) {
      const found = await ctx.db.jobImportParts.find(
        { importId: input.importId, part: _.gte(next).and(_.lt(next + partsAtOnce)) },
        { order: [['part', 'asc']], limit: partsAtOnce, fields: ['part', 'problems'] },
      );
      for (const part of found) {
        if (page.length >= enough) break;
        page.push(...part.problems.filter(({ level }) => input.level === undefined || level === input.level));
        next = part.part + 1;
      }
      if (found.length === 0) next = parts;
    }
    return { problems: page, next: next < parts ? next : null };
  });
