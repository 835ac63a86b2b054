import * as v from 'valibot';
import { policyKinds, type PolicyKind } from '../../../domain/policy/policy';
import { citiesAround } from '../../../domain/person/region';
import { regionName } from '../../../domain/person/region-name';
import { bounds, command as _, open } from '../../runtime';
import { within } from '../../runtime/within';
import { onPolicyCard, policyCardOf, type PolicyCard } from './card';

const kinds = Object.keys(policyKinds) as [PolicyKind, ...PolicyKind[]];
const PAGE = 20;
/** Places and kinds one can choose from. */
const CHOICES = 200;

export interface PolicyPage {
  policies: PolicyCard[];
  /** Where there are policies, cities before their districts; only with the first page. */
  places: { region: string; name: string; count: number }[] | null;
  /** Where the next page begins; null at the end. */
  next: number | null;
}

/** Policies, those that hold first. A city's list has its districts' too; a district's has its city's. Public-safe. */
export const list = open
  .input(v.strictObject({ region: v.optional(bounds.region), kind: v.optional(v.picklist(kinds)), cursor: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input: { region, kind, cursor: from = 0 }, ctx }): Promise<PolicyPage> => {
    const [found, places] = await Promise.all([
      ctx.db.policies.find(_.and([region ? countingIn(region) : {}, kind ? { kind } : {}]), {
        order: [['rank', 'asc'], ['_id', 'asc']],
        skip: from,
        limit: PAGE + 1,
        fields: onPolicyCard,
      }),
      from === 0 ? ctx.db.policies.aggregate<{ _id: string; count: number }>([['group', { _id: '$region', count: { $sum: 1 } }]], CHOICES) : null,
    ]);
    return {
      policies: found.slice(0, PAGE).map(policyCardOf),
      places: places && places.sort((a, b) => (a._id < b._id ? -1 : 1)).map(({ _id, count }) => ({ region: _id, name: regionName(_id), count })),
      next: found.length > PAGE ? from + PAGE : null,
    };
  });

/** Those of a region, of what lies within it and, of a district, its city's. */
export const countingIn = (region: string) => _.or([within('region', [region]), { region: _.in(citiesAround(region)) }]);
