import { industriesIn } from '../../../domain/job/industry';
import type { Wishes } from '../../../domain/job/finder';
import type { EducationLevel } from '../../../domain/job/education-level';
import { command as _, type Database } from '../../runtime';

/** Kept openings that are looked at for what a person likes. */
const lastKept = 20;

/** What a person would like, from the profile and the openings they keep. Undefined for someone of whom nothing is known. */
export async function wishesOf(db: Database, personId: string): Promise<Wishes | undefined> {
  const [person, kept] = await Promise.all([db.people.read(personId), db.favourites.find({ personId }, { order: [['keptAt', 'desc']], limit: lastKept, fields: ['jobId'] })]);
  const liked = kept.length === 0 ? [] : await db.jobs.find({ _id: _.in(kept.map(({ jobId }) => jobId)) }, { limit: lastKept, fields: ['job.text.industry'] });
  const industries = [...new Set(liked.flatMap(({ job }) => industriesIn(job.text.industry)))];
  if (!person && industries.length === 0) return undefined;
  return { major: person?.major, level: person?.level satisfies EducationLevel | undefined, homeDistrict: person?.homeDistrict, industries };
}
