import * as v from 'valibot';
import { bounds, command as _, refuse, staff } from '../../runtime';
import { current, reportOf, type ImportProgress, type ImportReport } from './report';

/** An import of the caller's, at whatever point it is. Refuses with IMPORT_NOT_FOUND. */
export const read = staff('editor')
  .input(v.strictObject({ importId: bounds.id }))
  .query(async ({ input, ctx }): Promise<ImportReport & ImportProgress> => reportOf(current(ctx.personId, await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND')));

/** The import that the caller wrote last. */
export interface WrittenImport {
  id: string;
  fileName: string;
  /** ISO 8601 in UTC. */
  finishedAt: string;
}

/** The caller's last import that was written, for going back to it while another table is looked at; null when there is none. */
export const lastWritten = staff('editor').query(async ({ ctx }): Promise<WrittenImport | null> => {
  const [document] = await ctx.db.jobImports.find({ by: ctx.personId, state: _.in(['done', 'undoing', 'undone']) }, { order: [['startedAt', 'desc']], limit: 1, fields: ['fileName', 'startedAt', 'finishedAt'] });
  return document ? { id: document._id, fileName: document.fileName, finishedAt: (document.finishedAt ?? document.startedAt).toISOString() } : null;
});

/** The caller's last import, for coming back after leaving the page; null when there is none. */
export const latest = staff('editor').query(async ({ ctx }): Promise<(ImportReport & ImportProgress) | null> => {
  const [document] = await ctx.db.jobImports.find({ by: ctx.personId, state: _.nin(['unpacking', 'removed']) }, { order: [['startedAt', 'desc']], limit: 1 });
  return document ? reportOf(document) : null;
});
