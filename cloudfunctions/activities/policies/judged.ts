import * as v from 'valibot';
import type { Way } from '../../../domain/policy/requirement';
import { bounds, command as _, open } from '../../runtime';
import { policyCardOf, onPolicyCard, type PolicyCard } from './card';
import { countingIn } from './list';

/** A policy with what it asks for. */
export interface JudgedPolicy extends PolicyCard {
  ways: Way[];
}

/** More than any city has: what is asked of a person is judged on the phone, which needs them all. */
const MOST = 200;

/** The policies of a region that hold and ask for something. Answers are judged on the phone and never leave it. Public-safe. */
export const judged = open.input(v.strictObject({ region: bounds.region })).query(async ({ input: { region }, ctx }): Promise<JudgedPolicy[]> => {
  const found = await ctx.db.policies.find(_.and([countingIn(region), { past: _.exists(false), 'ways.0': _.exists(true) }]), {
    order: [['rank', 'asc'], ['_id', 'asc']],
    limit: MOST,
    fields: [...onPolicyCard, 'ways'],
  });
  return found.map((policy) => ({ ...policyCardOf(policy), ways: policy.ways ?? [] }));
});
