import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { asWritten, decidedFields, decisionKey } from '../../../domain/job/cell-decisions';
import { cellForms, type CellForm } from '../../../domain/job/cell-forms';
import { jobColumns, jobFields } from '../../../domain/job/columns';
import type { Problem } from '../../../domain/job/job';
import { tryCell } from '../../../domain/job/try-cell';
import { citiesAround } from '../../../domain/person/region';
import { headerWords } from '../../../domain/sheet/match-columns';
import { maskContacts } from '../../../domain/text/sensitive';
import { bounds, command as _, refuse, staff, type Database } from '../../runtime';
import type { ImportDocument } from '../../runtime/documents/imports';
import { unpacked } from '../../runtime/documents/packed';
import { readAnew } from './read-part';
import { current, reportOf, type ImportProgress, type ImportReport } from './report';
import { termsOf } from './terms';

/** What organisers decide about headers and cells: kept for every import in their city. */

/** Forms shown at once, and parts looked through at once. */
const mostForms = 60;
const partsAtOnce = 20;
/** Longer cells are texts, and texts are not decided about. */
const longestCell = 300;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);
/** The city an import is for. */
const cityOf = ({ regions }: Pick<ImportDocument, 'regions'>): string => citiesAround(regions[0] ?? '')[0] ?? '';

/**
 * Says which field a header means, or that its column is not imported, and has everything read again. Known from now on in every import of
 * the city. Refuses with IMPORT_NOT_FOUND, with IMPORT_BEGUN once it is being written, and with COLUMN_PERSONAL for columns of people.
 */
export const assignHeader = staff('editor')
  .input(v.strictObject({ importId: bounds.id, header: bounds.line(60), field: v.nullable(v.picklist(jobFields)) }))
  .mutation(async ({ input: { importId, header, field }, ctx }): Promise<ImportReport & ImportProgress> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(importId)) ?? refuse('IMPORT_NOT_FOUND');
    const words = headerWords(header);
    if (!jobColumns.known.has(words) && jobColumns.personal.test(words)) return refuse('COLUMN_PERSONAL');
    const city = cityOf(running);
    await ctx.db.headerWords.put({ _id: `${city}_${hash(words)}`, city, words, ...(field && { field }), by: ctx.personId, at: ctx.now() });
    return startAgain(ctx.db, running);
  });

/** Has a workbook read again, with what was decided meanwhile. Refuses with IMPORT_NOT_FOUND, and with IMPORT_BEGUN once it is being written. */
export const readAgain = staff('editor')
  .input(v.strictObject({ importId: bounds.id }))
  .mutation(async ({ input, ctx }): Promise<ImportReport & ImportProgress> => startAgain(ctx.db, current(ctx.personId, await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND')));

/**
 * Everything is read anew, with what `more` says of the import as it then is. When another has had it read anew meanwhile, or said what it goes
 * on from, it is done once more: what was read since may be without what this one knows. Refuses with IMPORT_BEGUN, and with IMPORT_NOT_FOUND when it has been removed.
 */
export async function startAgain(db: Database, running: ImportDocument, more: (running: ImportDocument) => Record<string, unknown> = () => ({})): Promise<ImportReport & ImportProgress> {
  for (let known = running; ; ) {
    const { _id, round, series } = known;
    const isOurs = await db.jobImports.updateOne({ _id, round, series, slicesKept: true, begun: _.neq(true), state: _.in(['reading', 'comparing', 'ready']) }, { ...readAnew(known), ...more(known) });
    known = (await db.jobImports.read(_id)) ?? refuse('IMPORT_NOT_FOUND');
    if (isOurs) return reportOf(known);
    if (known.round === round && known.series === series) return refuse('IMPORT_BEGUN');
  }
}

/** The forms of cells nobody is sure about, equal ones together, the commonest first; those decided about are left out. Refuses with IMPORT_NOT_FOUND. */
export const forms = staff('editor')
  .input(v.strictObject({ importId: bounds.id }))
  .query(async ({ input, ctx }): Promise<{ forms: CellForm[]; more: number }> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND');
    const problems: Problem[] = [];
    for (let part = 0; part < running.parts; part += partsAtOnce) {
      const range = _.gte(part).and(_.lt(part + partsAtOnce));
      const found = await ctx.db.jobImportParts.find({ importId: running._id, round: running.round, part: range }, { limit: partsAtOnce, order: [['part', 'asc']], fields: ['problems'] });
      problems.push(...found.flatMap((each) => unpacked(each.problems)));
    }
    const { decisions } = await termsOf(ctx.db, running);
    const open = cellForms(problems).filter(({ key, raw }) => !decisions.has(key) && raw.length <= longestCell);
    return { forms: open.slice(0, mostForms), more: Math.max(0, open.length - mostForms) };
  });

/**
 * Decides what all equal cells of a field mean: what other words would mean, or (`meaning` empty) what they are read as already. Known from
 * now on in every import of the city; this one is read again by `readAgain`. Refuses with IMPORT_NOT_FOUND, and with CELL_UNREAD for words
 * that are not understood either.
 */
export const decideCell = staff('editor')
  .input(v.strictObject({ importId: bounds.id, field: v.picklist(decidedFields), raw: bounds.text(longestCell), meaning: v.pipe(v.string(), v.trim(), v.maxLength(100)) }))
  .mutation(async ({ input: { importId, field, raw, meaning }, ctx }): Promise<{ key: string }> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(importId)) ?? refuse('IMPORT_NOT_FOUND');
    const reading = meaning === asWritten ? undefined : tryCell(field, meaning, running.startedAt);
    if (meaning !== asWritten && (!reading || reading.doubts.some(({ level }) => level === 'bad'))) return refuse('CELL_UNREAD');
    const [city, key] = [cityOf(running), decisionKey(field, raw)];
    await ctx.db.cellWords.put({ _id: `${city}_${hash(key)}`, city, key, field, raw: maskContacts(raw).text, meaning, by: ctx.personId, at: ctx.now() });
    return { key };
  });
