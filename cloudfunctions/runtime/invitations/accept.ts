import { factsOf, type GivenRole } from '../../../domain/person/giving';
import type { CallContext } from '../context';
import { command as _ } from '../database';
import type { InvitationDocument, StaffGrant } from '../documents/people';
import { trace } from '../effects';
import { oneByOne } from '../one-by-one';
import { firstId } from './find';

/**
 * An invitation becomes a role in two writes: one guarded update makes it somebody's, then that person is given the role under the
 * invitation's own name. Between the two it stands at `accepting`: repeated by the person, or found by the clock, it is finished.
 */

type Acting = Pick<CallContext, 'db' | 'personId' | 'requestId' | 'now'>;

/** The role itself, without who it is for. */
const givenBy = ({ role, region, activityId, employer }: InvitationDocument): GivenRole => ({ role, region, ...(activityId && { activityId }), ...(employer && { employer }) });

/** Makes an open invitation the caller's. Of many who try at once, one succeeds. */
export const claimInvitation = async (ctx: Acting, invitation: InvitationDocument, name: string): Promise<boolean> => {
  const { _id, region } = invitation;
  const at = ctx.now();
  const accepted = { by: ctx.personId, at, name };
  const cause = trace(ctx, { act: 'staff.accept', object: `invitations/${_id}`, district: region, after: factsOf(invitation) });
  if (_id === firstId) return ctx.db.invitations.insert({ ...invitation, state: 'accepting', accepted, effects: [cause] });
  return ctx.db.invitations.updateOne({ _id, state: 'open', expiresAt: _.gt(at) }, { state: 'accepting', accepted: _.set(accepted), effects: _.push([cause]) });
};

/** Gives the person who accepted what they accepted, once: not again what was taken from them since. Safe to repeat. */
export const giveAccepted = async (ctx: Pick<Acting, 'db' | 'requestId' | 'now'>, invitation: InvitationDocument): Promise<void> => {
  const { _id, region, by, accepted, state } = invitation;
  if (state !== 'accepting' || !accepted) return;
  const grant: StaffGrant = { id: _id, ...givenBy(invitation), by, since: accepted.at };
  const signer = { ...ctx, personId: accepted.by };
  const cause = trace(signer, { act: 'staff.grant', object: `staff/${accepted.by}`, district: region, after: { ...factsOf(invitation), invitedBy: by } });
  const isNew = await ctx.db.staff.insert({ _id: accepted.by, name: accepted.name, grants: [grant], effects: [cause] });
  if (!isNew) await ctx.db.staff.updateOne({ _id: accepted.by, 'grants.id': _.neq(_id), 'past.id': _.neq(_id) }, { grants: _.push([grant]), effects: _.push([cause]) });
  await ctx.db.invitations.updateOne({ _id, state: 'accepting' }, { state: 'accepted' });
};

/** Finishes what people who accepted did not see the end of. Returns how many. */
export const finishAccepting = async (ctx: Pick<Acting, 'db' | 'requestId' | 'now'>): Promise<number> => {
  const halfway = await ctx.db.invitations.find({ state: 'accepting' }, { limit: 100, order: [['at', 'asc']] });
  return oneByOne({ name: 'invitations', items: halfway, idOf: ({ _id }) => _id, work: (invitation) => giveAccepted(ctx, invitation).then(() => 1) });
};
