import { command as _, type Database } from './database';
import type { CandidateDocument } from './documents/season/interviews';
import * as effect from './effects/cause';
import { bookingOpened, bookingOpenedEvent } from './interviews';
import { messageToPerson } from './seats';

/**
 * Makes whoever passed a candidate of the season, under the id of the application: finished by a repeat, or by the clock, wherever it was
 * cut off. Rounds that can be booked already have been announced without them: they are told at once. Returns whether there was something to do.
 */
export async function makeCandidate(db: Database, applicationId: string, now: Date): Promise<boolean> {
  const application = await db.seasonApplications.read(applicationId);
  if (!application?.candidateDue || application.state !== 'passed') return false;
  const { seasonId, personId, words: { profile } } = application;
  const open = await db.rounds.find({ seasonId, state: 'published', 'booking.opensAt': _.lte(now), 'booking.closesAt': _.gt(now) }, { limit: 20, fields: ['title', 'booking', 'placing'] });
  const effects = open.map((round) => effect.message(messageToPerson(bookingOpenedEvent(round._id), personId), now, personId, bookingOpened(round)));
  const candidate: CandidateDocument = { _id: applicationId, seasonId, personId, name: profile.name, university: profile.university, major: profile.major, ...(effects.length > 0 && { effects }) };
  await db.candidates.insert(candidate);
  return db.seasonApplications.updateOne({ _id: applicationId, candidateDue: true }, { candidateDue: _.remove() });
}
