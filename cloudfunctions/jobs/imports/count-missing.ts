import { command as _, type CallContext, type Database } from '../../runtime';
import type { ImportDocument } from '../../runtime/documents/imports';
import { stillThere } from './keys';
import { missingAfter } from './missing';

/** How long a call counts before it lets its screen know; milliseconds. */
const countingTime = 1500;
/** Looked through at once: as many as the cloud gives. */
const atOnce = 1000;
/** So many are remembered by name, to be set beside rows that may be they under another title. */
const mostGone = 300;

/** What an import is before what its workbook has no longer is counted: `walkedTo` says how far that is. */
export const uncounted = (): Record<string, unknown> => ({ missing: _.set({ count: 0, withdraw: false, except: [] }), gone: _.set([]), walkedTo: '' });

/** Whether everything is compared, and what the workbook has no longer is being counted. */
export const isCounting = ({ state, next, parts }: Pick<ImportDocument, 'state' | 'next' | 'parts'>): boolean => state === 'comparing' && next >= parts;

/**
 * Counts what the workbook has no longer of the source it goes on from, page by page while there is time; then the import is ready. However
 * large the source, the next call goes on where this one ended or died.
 */
export async function countMissing({ db, now }: CallContext, running: ImportDocument): Promise<void> {
  const end = now().getTime() + countingTime;
  const there = await stillThere(db, running);
  let { walkedTo, gone = [] } = running;
  do {
    const { missing, last } = await missingAfter(db, running, walkedTo, { there, atOnce, fields: [] });
    gone = [...gone, ...missing.map(({ _id }) => _id)].slice(0, mostGone);
    if (!(await moveOn(db, running, walkedTo, { count: missing.length, gone, last })) || last === null) return;
    walkedTo = last;
  } while (now().getTime() < end);
}

/** `false` when another call has moved it. */
const moveOn = (db: Database, { _id, round, series }: ImportDocument, walkedTo: string, { count, gone, last }: { count: number; gone: string[]; last: string | null }): Promise<boolean> =>
  db.jobImports.updateOne({ _id, state: 'comparing', round, series, walkedTo }, { 'missing.count': _.inc(count), gone: _.set(gone), ...(last === null ? { state: 'ready', next: 0, walkedTo: '' } : { walkedTo: last }) });
