import * as v from 'valibot';
import type { Policy } from '../../../domain/policy/policy';
import { bounds, open, refuse } from '../../runtime';

/** One policy as it was published, with what it asks for. Public-safe. Refuses with NOT_FOUND. */
export const read = open.input(v.strictObject({ id: bounds.id })).query(async ({ input: { id }, ctx }): Promise<Policy> => {
  const found = await ctx.db.policies.read(id);
  if (!found) return refuse('NOT_FOUND');
  const { _id, region, where, title, kind, headline, forWhom, amount, lasts, how, year, source, unofficial, past, ways } = found;
  return { id: _id, region, where, title, kind, headline, forWhom, amount, lasts, how, year, source, unofficial, past, ways };
});
