/** An opening edited by hand: its cells are changed and read again by the same readers. */
import { everywhere } from '../person/region';
import { jobFields, type JobField } from './columns';
import { exportedCells } from './exported-row';
import type { Posting, Problem, Raw } from './job';
import { readPosting } from './read-posting';
import { beyondReach } from './within-reach';

/** What a person types into the cells of one opening. */
export type EditedCells = Partial<Record<JobField, string>>;

export type EditReading = { kind: 'read'; posting: Pick<Posting, 'job' | 'raw'>; problems: Problem[] } | { kind: 'unread'; problems: Problem[] } | { kind: 'beyond'; reason: string };

/** Reads the cells as one row would be. `beyond` for an opening that whoever holds these regions may not write. */
export function readEdited(cells: EditedCells, today: Date, regions: readonly string[]): EditReading {
  const fields = Object.fromEntries(
    jobFields.flatMap((field) => {
      const text = cells[field]?.trim() ?? '';
      return text === '' ? [] : [[field, { text, column: '', header: '' }]];
    }),
  );
  const read = readPosting({ row: 1, fields }, { sheet: '', today, columns: {}, regions: [everywhere], decisions: new Map() });
  if (read.kind === 'rejected') return { kind: 'unread', problems: read.problems };
  const { job, raw } = read.posting;
  const reason = beyondReach(job, regions);
  return reason === undefined ? { kind: 'read', posting: { job, raw }, problems: read.problems } : { kind: 'beyond', reason };
}

/** The cells to begin with: the words of the sheet; what it wrote elsewhere or not at all is taken from the reading. */
export function cellsToEdit({ job, raw }: Pick<Posting, 'job'> & { raw: Raw }): EditedCells {
  const said = Object.entries(exportedCells({ job, raw })).filter(([, text]) => text !== '');
  return { title: job.title, ...Object.fromEntries(said) };
}
