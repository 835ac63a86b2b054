import { stateNames } from '../../../domain/job/changes';
import { fieldNames, jobColumns, jobFields } from '../../../domain/job/columns';
import { exportedCells } from '../../../domain/job/exported-row';
import { writesAll, beyondReach } from '../../../domain/job/within-reach';
import { command as _, type Database } from '../../runtime';
import type { JobDocument } from '../../runtime/documents/jobs';
import type { OutCell } from '../../runtime/workbook-out';
import { within } from '../../runtime/within';

/** Openings asked for at once: whole ones, of which an instance need not hold many. */
const atOnce = 500;

/** The fields in their own words, then the key by which the row is known again, and its state. */
export const exportHeader: readonly string[] = [...jobFields.map((field) => fieldNames[field]), jobColumns.key, '雁归状态'];

const rowOf = ({ _id, job, raw, state }: JobDocument): OutCell[] => {
  const cells = exportedCells({ job, raw });
  return [...jobFields.map((field) => cells[field]), _id, stateNames[state]];
};

interface Slice {
  rows: OutCell[][];
  /** The key of the last opening looked at; null when there are no more. */
  last: string | null;
}

/** Those of one file, of so many openings and a slice at most. */
export async function* rowsOfFile(db: Database, regions: readonly string[], most: number, after?: string): AsyncGenerator<Slice> {
  let openings = 0;
  for await (const slice of exportedRows(db, regions, after)) {
    yield slice;
    openings += slice.rows.length;
    if (openings >= most) return;
  }
}

/** Every opening within these regions whose key comes after one, slice by slice, in the order of their keys. Withdrawn ones are not among them: a table that names them opens them again. */
async function* exportedRows(db: Database, regions: readonly string[], first = ''): AsyncGenerator<Slice> {
  const reach = writesAll(regions) ? {} : within('job.places.list.code', regions);
  for (let after: string | null = first; after !== null; ) {
    const page: JobDocument[] = await db.jobs.find(_.and([{ _id: _.gt(after), mergedInto: _.exists(false), state: _.neq('withdrawn') }, reach]), { order: [['_id', 'asc']], limit: atOnce, fields: ['job', 'raw', 'state', 'broughtFor'] });
    after = page.length < atOnce ? null : (page.at(-1)?._id ?? null);
    yield { rows: page.filter(({ job, broughtFor }) => beyondReach(job, regions, broughtFor) === undefined).map(rowOf), last: after };
  }
}
