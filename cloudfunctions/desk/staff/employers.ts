import * as v from 'valibot';
import { employerIdOf } from '../../../domain/job/identity';
import { covers } from '../../../domain/person/region';
import type { NamedEmployer } from '../../../domain/person/roles';
import { programmes } from '../../../domain/programme/programmes';
import { fold } from '../../../domain/text/fold';
import { command as _, staff, type Database } from '../../runtime';
import { allOf } from '../../runtime/walk';

/** The cloud gives no more rows at once. */
const SLICE = 1000;
/** Names a sheet can show; whoever wants another types more of it. */
const SHOWN = 20;

/** The employers with an opening in the caller's region whose names hold this text: those one may invite a contact for. */
export const employers = staff('administrator')
  .input(v.strictObject({ text: v.pipe(v.string(), v.maxLength(60)) }))
  .query(async ({ input, ctx }): Promise<NamedEmployer[]> => {
    const wanted = fold(input.text).toLowerCase();
    const known = await allKnown(ctx.db);
    return known
      .filter(({ name, places }) => fold(name).toLowerCase().includes(wanted) && isWithin(places.flat(), ctx.reach.regions))
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .slice(0, SHOWN)
      .map(({ _id, name }) => ({ id: _id, name }));
  });

/** Every employer of an opening, however many, slice by slice in the order of their ids. */
const allKnown = async ({ jobs }: Database): Promise<KnownEmployer[]> => {
  const known: KnownEmployer[] = [];
  for (let after = ''; ; after = known.at(-1)?._id ?? '') {
    const group = { _id: '$employerId', name: { $first: '$job.employer' }, places: { $addToSet: '$job.places.list.code' } };
    const slice = await jobs.aggregate<KnownEmployer>([['match', { employerId: _.gt(after) }], ['group', group], ['sort', { _id: 1 }]], SLICE);
    known.push(...slice);
    if (slice.length < SLICE) return known;
  }
};

interface KnownEmployer {
  _id: string;
  name: string;
  /** One list of codes an opening. */
  places: string[][];
}

/** The employer of this id, as its openings call it; undefined when none of them lies within these regions. */
export const employerWithin = async (db: Database, id: string, regions: readonly string[]): Promise<NamedEmployer | undefined> => {
  const openings = await allOf(db.jobs, { employerId: id }, ['job.employer', 'job.places.list']);
  const [first] = openings;
  const places = openings.flatMap(({ job }) => job.places.list.map(({ code }) => code));
  return first && isWithin(places, regions) ? { id, name: first.job.employer } : undefined;
};

/** A unit by its name: bureaus and towns that offer posts need have no openings. One that has some is what `employerWithin` says. */
export const unitNamed = async (db: Database, name: string, regions: readonly string[]): Promise<NamedEmployer | undefined> => {
  const id = employerIdOf(name);
  return (await db.jobs.count({ employerId: id })) === 0 ? { id, name } : employerWithin(db, id, regions);
};

/** Whoever is responsible for the whole home of 青雁归巢 has every employer, also those whose openings lie elsewhere or name no place. */
const isWithin = (places: readonly string[], regions: readonly string[]): boolean =>
  regions.some((region) => covers(region, programmes.geese.home) || places.some((place) => covers(region, place)));
