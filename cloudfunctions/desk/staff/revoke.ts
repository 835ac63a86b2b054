import * as v from 'valibot';
import { factsOf, mayGive } from '../../../domain/person/giving';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import type { PastGrant, StaffDocument } from '../../runtime/documents/people';
import { isKeystone, whileAnotherStays } from './keystone';

/**
 * Takes a role from a person: their very next call is made without it. Safe to repeat. Refuses with NOT_FOUND, OUT_OF_REGION for what the
 * caller could not give, and LAST_ADMINISTRATOR when nobody would be left to give anything.
 */
export const revoke = staff('editor')
  .input(v.strictObject({ personId: bounds.id, grantId: bounds.id, reason: bounds.line(100) }))
  .mutation(async ({ input: { personId, grantId, reason }, ctx }): Promise<null> => {
    const member = (await ctx.db.staff.read(personId)) ?? refuse('NOT_FOUND');
    const grant = member.grants.find(({ id }) => id === grantId);
    if (!grant) return gone(member, grantId) ? null : refuse('NOT_FOUND');
    if (!mayGive(ctx.member.grants, grant)) refuse('OUT_OF_REGION');

        const past: PastGrant = { ...grant, takenBy: ctx.personId, until: ctx.now(), why: reason };
    const cause = effect.trace(ctx, { act: 'staff.revoke', object: `staff/${personId}`, district: grant.region, before: factsOf(grant), why: reason });
    const take = (guard: Record<string, unknown> = {}): Promise<boolean> =>
      ctx.db.staff.updateOne(
        { _id: personId, 'grants.id': grantId, ...guard },
        { grants: _.pull({ id: grantId }), past: _.push([past]), leaving: _.remove(), effects: _.push([cause]) },
      );
    if (isKeystone(grant)) await whileAnotherStays(ctx, personId, (mark) => take({ 'leaving.mark': mark }));
    else await take();
    const now = await ctx.db.staff.read(personId);
    if (now?.grants.some(({ id }) => id === grantId)) refuse('TRY_AGAIN');
    return null;
  });

const gone = ({ past = [] }: StaffDocument, grantId: string): boolean => past.some(({ id }) => id === grantId);
