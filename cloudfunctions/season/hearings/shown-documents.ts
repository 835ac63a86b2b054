import { shownToInterviewer } from '../../../domain/season/hearing';
import type { CallContext } from '../../runtime';
import type { DocumentHandedIn, SeasonApplicationDocument } from '../../runtime/documents/season/applications';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { applicationId } from '../applications/application-id';
import type { OwnHearing } from './own-hearing';

/** Whether nothing in a hearing changes any more. */
export const isClosed = ({ round, slot, hearing }: OwnHearing): boolean => hearing?.closedAt !== undefined || round.panels.find(({ id }) => id === slot.panelId)?.closedAt !== undefined;

/** What the caller may look at of whoever they hear, and the application it was handed in with: what the season says interviewers see, until the marks are final. */
export async function shownDocuments({ db, personId }: Pick<CallContext, 'db' | 'personId'>, season: SeasonDocument, own: OwnHearing): Promise<{ application?: SeasonApplicationDocument; shown: DocumentHandedIn[] }> {
  const application = await db.seasonApplications.read(applicationId(season._id, own.candidate.personId));
  if (application?.state !== 'passed') return { shown: [] };
  const isRecused = own.hearing?.recusals.some(({ by }) => by === personId) ?? false;
  const given = application.words.documents.filter(({ fileId }) => fileId !== '');
  return { application, shown: shownToInterviewer(season.rules.documents, given, { isRecused, isClosed: isClosed(own) || season.state === 'ended' }) };
}
