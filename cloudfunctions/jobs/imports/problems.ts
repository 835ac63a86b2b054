import * as v from 'valibot';
import type { Problem } from '../../../domain/job/job';
import { bounds, refuse, staff } from '../../runtime';
import { unpacked } from '../../runtime/documents/packed';
import { pageOfParts, type PartPage } from './part-pages';
import { current } from './report';

/** Problems after which a page ends. */
const enough = 30;

/** The cells to look at, in the order of the sheet's rows. Refuses with IMPORT_NOT_FOUND. */
export const problems = staff('editor')
  .input(v.strictObject({ importId: bounds.id, level: v.optional(v.picklist(['doubtful', 'bad', 'rejected'])), cursor: v.optional(bounds.whole(0, 100_000)) }))
  .query(async ({ input: { importId, level, cursor = 0 }, ctx }): Promise<PartPage<Problem>> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(importId)) ?? refuse('IMPORT_NOT_FOUND');
    return pageOfParts(ctx.db, running, cursor, {
      fields: ['problems'],
      enough,
      of: ({ problems: found }) => unpacked(found).filter((problem) => level === undefined || problem.level === level),
    });
  });
