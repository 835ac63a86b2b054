import { programmes } from '../../../domain/programme/programmes';
import { refuse, type Database } from '../../runtime';
import { allOf } from '../../runtime/walk';

/** The district by which an employer lies within an organiser's reach. Refuses with NOT_FOUND for one without openings, OUT_OF_REGION. */
export async function employerDistrict(db: Database, employerId: string, reach: { covers(object: { district: string }): boolean }): Promise<string> {
  const openings = await allOf(db.jobs, { employerId }, ['job.places.list.code']);
  if (openings.length === 0) return refuse('NOT_FOUND');
  const places = openings.flatMap(({ job }) => job.places.list.map(({ code }) => code));
  // An employer that names no place belongs to the whole home of the programme.
  return (places.length > 0 ? places : [programmes.geese.home]).find((place) => reach.covers({ district: place })) ?? refuse('OUT_OF_REGION');
}
