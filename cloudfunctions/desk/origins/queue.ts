import * as v from 'valibot';
import { fullNameOf } from '../../../domain/person/home-district';
import { sayYear } from '../../../domain/person/profile';
import type { OriginState } from '../../../domain/person/origin';
import { rangeOf } from '../../../domain/person/region';
import { programmes } from '../../../domain/programme/programmes';
import { bounds, command as _, staff } from '../../runtime';
import { pseudonymOf } from '../../runtime/vault';
import { openStates } from './case';

export interface OriginCase {
  id: string;
  personId: string;
  /** The name of this person in the record of who looked at what. */
  file: string;
  programme: string;
  name: string;
  university: string;
  year: string;
  home: string;
  /** 310***********0016 */
  idNumber: string | null;
  state: OriginState;
  proof: { note: string; sentAt: string } | null;
  review: { reason: string; at: string } | null;
  /** The case as it was looked at: a decision is about this and no other. */
  seen: string;
}

const PAGE = 50;

/** Cases within the caller's region that wait for a look, those with a proof first, the oldest first. Their own is not among them. */
export const queue = staff('editor')
  .input(v.strictObject({ state: v.optional(v.picklist(['sent', 'derived', 'settled'])), skip: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input: { state = 'sent', skip = 0 }, ctx }): Promise<OriginCase[]> => {
    const { db } = ctx;
    const within = ctx.reach.regions.map((region) => {
      const [lowest, highest] = rangeOf(region);
      return { district: _.gte(lowest).and(_.lte(highest)) };
    });
    const wanted = state === 'settled' ? _.nin(openStates) : state;
    const found = await db.origins.find(_.and([{ state: wanted, personId: _.neq(ctx.personId) }, _.or(within)]), { limit: PAGE, skip, order: [['updatedAt', state === 'settled' ? 'desc' : 'asc']] });
    const ids = found.map(({ personId }) => personId);
    const [people, vaults] = await Promise.all([
      db.people.find({ _id: _.in(ids) }, { limit: PAGE }),
      db.vaults.find({ _id: _.in(ids) }, { limit: PAGE, fields: ['idNumberMasked'] }),
    ]);
    const personOf = new Map(people.map((person) => [person._id, person]));
    const maskOf = new Map(vaults.map(({ _id, idNumberMasked }) => [_id, idNumberMasked]));
    return found.flatMap(({ _id, personId, programme, state: standing, proof, review, updatedAt }) => {
      const person = personOf.get(personId);
      if (!person) return [];
      const { name, university, level, yearOfStudy, homeDistrict } = person;
      return [
        {
          id: _id,
          personId,
          file: pseudonymOf(personId),
          programme: programmes[programme].name,
          name,
          university,
          year: sayYear(level, yearOfStudy),
          home: fullNameOf(homeDistrict) ?? homeDistrict,
          idNumber: maskOf.get(personId) ?? null,
          state: standing,
          proof: proof ? { note: proof.note, sentAt: proof.sentAt.toISOString() } : null,
          review: review ? { reason: review.reason, at: review.at.toISOString() } : null,
          seen: updatedAt.toISOString(),
        },
      ];
    });
  });
