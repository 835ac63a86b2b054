import { command as _, type Database } from './database';
import type { CandidateDocument, RoundDocument } from './documents/season/interviews';
import type { Effect } from './documents/effects';
import * as effect from './effects/cause';
import { bookingOpened, bookingOpenedEvent } from './interviews';
import { messageToPerson } from './seats';
import { allOf } from './walk';

/**
 * Makes whoever passed a candidate of the season, under the id of the application: finished by a repeat, or by the clock, wherever it was
 * cut off. Rounds that can be booked already have been announced without them: they are told at once. A round whose announcement passed while they
 * were written is found by looking again; told twice under one name is told once. Returns whether there was something to do.
 */
export async function makeCandidate(db: Database, applicationId: string, now: () => Date): Promise<boolean> {
  const application = await db.seasonApplications.read(applicationId);
  if (!application?.candidateDue || application.state !== 'passed') return false;
  const { seasonId, personId, words: { profile } } = application;
  const open = await bookable(db, seasonId, now());
  const effects = open.map((round) => told(round, personId, now()));
  const candidate: CandidateDocument = { _id: applicationId, seasonId, personId, name: profile.name, university: profile.university, major: profile.major, ...(effects.length > 0 && { effects }) };
  const isMine = await db.candidates.insert(candidate);
  const known = new Set(isMine ? open.map(bookingOpenedEvent) : []);
  for (const round of await bookable(db, seasonId, now())) {
    if (!known.has(bookingOpenedEvent(round))) await db.candidates.updateOne({ _id: applicationId, 'bookings.roundId': _.neq(round._id) }, { effects: _.push([told(round, personId, now())]) });
  }
  return db.seasonApplications.updateOne({ _id: applicationId, candidateDue: true }, { candidateDue: _.remove() });
}

/** Rounds that can be booked now; none in a season that is not open. */
const bookable = async (db: Database, seasonId: string, at: Date): Promise<RoundDocument[]> => {
  const season = await db.seasons.read(seasonId);
  if (season?.state !== 'open') return [];
  return allOf(db.rounds, { seasonId, state: 'published', 'booking.opensAt': _.lte(at), 'booking.closesAt': _.gt(at) }, ['title', 'booking', 'placing']);
};

const told = (round: RoundDocument, personId: string, at: Date): Effect => effect.message(messageToPerson(bookingOpenedEvent(round), personId), at, personId, bookingOpened(round));
