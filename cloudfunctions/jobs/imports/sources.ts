import * as v from 'valibot';
import { likeliest, type EarlierSource } from '../../../domain/job/same-source';
import { bounds, command as _, refuse, staff } from '../../runtime';
import type { ImportDocument } from '../../runtime/documents/imports';
import { countMissing, isCounting, uncounted } from './count-missing';
import { startAgain } from './decide';
import { current, reportOf, type ImportProgress, type ImportReport } from './report';

/** An earlier import this one may replace. Instants are ISO 8601 in UTC. */
export interface Source extends EarlierSource {
  importedAt: string;
}

export interface Sources {
  sources: Source[];
  /** The series that is likely the same source; null when none is. */
  suggested: string | null;
  /** The series that was said to be; null when none was. */
  chosen: string | null;
}

/** Of the caller's own earlier imports, so many are offered even when nothing of them is found again. */
const ownOffered = 5;
const mostOffered = 10;

/** Which earlier imports a workbook may replace: those whose openings it has again, and the caller's last. Refuses with IMPORT_NOT_FOUND. */
export const sources = staff('editor')
  .input(v.strictObject({ importId: bounds.id }))
  .query(async ({ input, ctx }): Promise<Sources> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND');
    const fields = ['series', 'fileName', 'regions', 'finishedAt'] as const;
    const [own, found] = await Promise.all([
      ctx.db.jobImports.find({ by: ctx.personId, state: 'done' }, { order: [['startedAt', 'desc']], limit: ownOffered, fields }),
      ctx.db.jobImports.find({ series: _.in(Object.keys(running.found)), state: 'done' }, { order: [['startedAt', 'desc']], limit: 100, fields }),
    ]);
    const bySeries = new Map<string, Pick<ImportDocument, 'series' | 'fileName' | 'finishedAt'>>();
    for (const each of [...found, ...own]) if (within(each.regions, ctx.reach.covers) && !bySeries.has(each.series)) bySeries.set(each.series, each);
    const offered = await Promise.all(
      [...bySeries.values()].slice(0, mostOffered).map(async ({ series, fileName, finishedAt }): Promise<Source> => {
        const open = await ctx.db.jobs.count({ series, state: 'open' });
        return { series, fileName, importedAt: (finishedAt ?? running.startedAt).toISOString(), open, found: running.found[series] ?? 0 };
      }),
    );
    const ordered = offered.filter(({ open }) => open > 0).sort((a, b) => b.found - a.found);
    return { sources: ordered, suggested: likeliest(running.fileName, ordered)?.series ?? null, chosen: running.series === running._id ? null : running.series };
  });

const within = (regions: readonly string[], covers: (object: { district: string }) => boolean): boolean => regions.every((district) => covers({ district }));

/**
 * Says which earlier import this one replaces, or that it replaces none: openings it has no longer are then listed, and kept until something
 * else is said. The report is `comparing` when there is more to count than one call can, and `reading` when rows were agreed to be openings
 * of another source under another title: they are no longer, and `readNext` goes on. Refuses with IMPORT_NOT_FOUND, also for a series that is
 * not within the caller's reach, with IMPORT_BEGUN once it is being written, and with TRY_AGAIN when it was begun to be read anew meanwhile.
 */
export const replaceSource = staff('editor')
  .input(v.strictObject({ importId: bounds.id, series: v.nullable(bounds.id) }))
  .mutation(async ({ input, ctx }): Promise<ImportReport & ImportProgress> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND');
    const series = input.series ?? running._id;
    if (input.series !== null) {
      const [replaced] = await ctx.db.jobImports.find({ series, state: 'done' }, { limit: 1, fields: ['regions'] });
      if (!replaced || !within(replaced.regions, ctx.reach.covers)) return refuse('IMPORT_NOT_FOUND');
    }
    if (series !== running.series && (running.renamed ?? []).length > 0) return startAgain(ctx.db, running, () => ({ series, renamed: _.remove() }));
    const counted = input.series === null ? {} : { state: 'comparing', next: running.parts };
    await ctx.db.jobImports.updateOne({ _id: running._id, round: running.round, state: 'ready', next: 0, begun: _.neq(true) }, { series, ...uncounted(), ...counted });
    const now = (await ctx.db.jobImports.read(running._id)) ?? refuse('IMPORT_NOT_FOUND');
    if (now.series !== series) return refuse(now.begun ? 'IMPORT_BEGUN' : 'TRY_AGAIN');
    if (isCounting(now)) await countMissing(ctx, now);
    return reportOf((await ctx.db.jobImports.read(running._id)) ?? refuse('IMPORT_NOT_FOUND'));
  });
