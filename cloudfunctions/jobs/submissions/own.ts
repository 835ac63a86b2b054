import { holderAmong } from '../../../domain/job/held-by';
import { cellsToEdit, type EditedCells } from '../../../domain/job/edit';
import { partedCells } from '../../../domain/job/submission';
import type { NamedEmployer } from '../../../domain/person/roles';
import { refuse, type Database } from '../../runtime';
import type { JobDocument } from '../../runtime/documents/jobs';
import type { StaffGrant } from '../../runtime/documents/people';
import type { SubmissionDocument } from '../../runtime/documents/submissions';

/** The employers a contact speaks for. */
export const speakersFor = (grants: readonly StaffGrant[]): NamedEmployer[] => grants.flatMap(({ employer }) => employer ?? []);

/** The grant by which a contact acts for an employer. */
export const grantFor = (grants: readonly StaffGrant[], employerId: string): StaffGrant & { employer: NamedEmployer } => {
  const found = grants.find(({ employer }) => employer?.id === employerId);
  return found?.employer ? { ...found, employer: found.employer } : refuse('NOT_ALLOWED');
};

/** An opening of the contact's employers, under whatever name, and which of them holds it. Refuses with JOB_NOT_FOUND. */
export async function ownOpening(db: Database, id: string, employers: readonly string[]): Promise<{ opening: JobDocument; employerId: string }> {
  const opening = await db.jobs.read(id);
  const employerId = opening && holderAmong(opening, employers);
  return opening && employerId !== undefined ? { opening, employerId } : refuse('JOB_NOT_FOUND');
}

/** A submission of the contact's employers. Refuses with SUBMISSION_NOT_FOUND. */
export async function ownSubmission(db: Database, id: string, employers: readonly string[]): Promise<SubmissionDocument> {
  const found = await db.submissions.read(id);
  return found && employers.includes(found.employerId) ? found : refuse('SUBMISSION_NOT_FOUND');
}

/** The cells of an opening as a contact begins to change them: those they write. */
export const cellsOf = (opening: Pick<JobDocument, 'job' | 'raw'>): EditedCells => partedCells(cellsToEdit(opening)).written;
