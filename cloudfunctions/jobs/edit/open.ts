import * as v from 'valibot';
import { cellsToEdit, readEdited, type EditedCells } from '../../../domain/job/edit';
import type { Job, Problem } from '../../../domain/job/job';
import type { JobState } from '../../../domain/job/state';
import { beyondReach } from '../../../domain/job/within-reach';
import { bounds, refuse, staff, type Database } from '../../runtime';
import type { JobDocument } from '../../runtime/documents/jobs';
import { cellsInput } from './cells-input';

/** An opening to be edited: its cells, how they are read, and what is doubtful about that. */
export interface EditableOpening {
  id: string;
  cells: EditedCells;
  job: Job;
  problems: Pick<Problem, 'field' | 'reason' | 'storedAs' | 'level'>[];
  state: JobState;
  /** Of the names its employer had before. */
  formerEmployers: string[];
  /** To be said again when it is saved: nobody writes over what they have not seen. */
  revision: number;
}

/** The opening, when the caller may write it. Refuses with JOB_NOT_FOUND, OUT_OF_REGION. */
export async function writable(db: Database, id: string, regions: readonly string[]): Promise<JobDocument> {
  const document = (await db.jobs.read(id)) ?? refuse('JOB_NOT_FOUND');
  return beyondReach(document.job, regions, document.broughtFor) === undefined ? document : refuse('OUT_OF_REGION');
}

/** Refuses with JOB_NOT_FOUND, OUT_OF_REGION. */
export const openToEdit = staff('editor')
  .input(v.strictObject({ id: bounds.id }))
  .query(async ({ input, ctx }): Promise<EditableOpening> => {
    const { _id, job, raw, state, formerEmployers = [], revision } = await writable(ctx.db, input.id, ctx.reach.regions);
    const cells = cellsToEdit({ job, raw });
    const read = readEdited(cells, ctx.now(), ctx.reach.regions);
    return { id: _id, cells, job, problems: read.kind === 'beyond' ? [] : read.problems, state, formerEmployers, revision };
  });

export type TriedCells = { job: Job | null; problems: EditableOpening['problems']; refusal: string | null };

/** How these cells would be read, by whoever may write within these regions. */
export function triedCells(cells: EditedCells, today: Date, regions: readonly string[]): TriedCells {
  const read = readEdited(cells, today, regions);
  if (read.kind === 'beyond') return { job: null, problems: [], refusal: read.reason };
  return { job: read.kind === 'read' ? read.posting.job : null, problems: read.problems, refusal: null };
}

/** How cells would be read; writes nothing. */
export const tryCells = staff('editor')
  .input(v.strictObject({ cells: cellsInput }))
  .query(({ input, ctx }): TriedCells => triedCells(input.cells, ctx.now(), ctx.reach.regions));
