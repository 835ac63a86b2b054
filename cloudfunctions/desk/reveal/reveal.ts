import * as v from 'valibot';
import { bounds, command as _, effect, refuse, staff, type Database } from '../../runtime';
import { openVault, pseudonymOf } from '../../runtime/vault';

/** Shorter than this is no reason. Characters. */
const SHORTEST_REASON = 4;

/**
 * The whole number, for a reason. Who asked for whose and why is written down first; when that fails, nothing is said.
 * The only procedure that returns an identity number; a phone number is also given to whom its owner applied (`jobs.applicants.phone`). Refuses with NOT_FOUND for people of other regions, and where nothing is kept.
 */
export const reveal = staff('administrator')
  .input(v.strictObject({ personId: bounds.id, what: v.picklist(['idNumber', 'phone']), reason: v.pipe(bounds.line(100), v.minLength(SHORTEST_REASON)) }))
  .mutation(async ({ input: { personId, what, reason }, ctx }): Promise<{ value: string }> => {
    const districts = await districtsOf(ctx.db, personId);
    const district = districts.find((each) => ctx.reach.covers({ district: each })) ?? refuse('NOT_FOUND');
    const trace = effect.trace(ctx, { act: `reveal.${what}`, object: `people/${pseudonymOf(personId)}`, why: reason, district });
    if (!(await ctx.db.vaults.updateOne({ _id: personId, [what]: _.exists(true) }, { effects: _.push([trace]) }))) return refuse('NOT_FOUND');
    const vault = await ctx.db.vaults.read(personId);
    return { value: (vault && openVault(vault, what)) ?? refuse('NOT_FOUND') };
  });

/** Where a person is at home, and where their cases of origin are looked at. */
const districtsOf = async (db: Database, personId: string): Promise<string[]> => {
  const [person, origins] = await Promise.all([db.people.read(personId), db.origins.find({ personId }, { limit: 10, fields: ['district'] })]);
  return person ? [person.homeDistrict, ...origins.map(({ district }) => district)] : [];
};
