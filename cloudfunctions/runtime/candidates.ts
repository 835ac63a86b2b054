import { command as _, type Database } from './database';
import type { CandidateDocument } from './documents/season/interviews';

/**
 * Makes whoever passed a candidate of the season, under the id of the application: finished by a repeat, or by the clock, wherever it was
 * cut off. Returns whether there was something to do.
 */
export async function makeCandidate(db: Database, applicationId: string): Promise<boolean> {
  const application = await db.seasonApplications.read(applicationId);
  if (!application?.candidateDue || application.state !== 'passed') return false;
  const { seasonId, personId, words: { profile } } = application;
  const candidate: CandidateDocument = { _id: applicationId, seasonId, personId, name: profile.name, university: profile.university, major: profile.major };
  await db.candidates.insert(candidate);
  return db.seasonApplications.updateOne({ _id: applicationId, candidateDue: true }, { candidateDue: _.remove() });
}
