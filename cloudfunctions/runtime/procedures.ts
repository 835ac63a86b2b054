import { initTRPC } from '@trpc/server';
import { employersOf, grantsFor, reaches, type StaffRole, type Whereabouts } from '../../domain/person/roles';
import type { Base } from './access';
import type { CallContext } from './context';
import { refuseErased } from './erased';
import { admitCall } from './rates';
import { refuse } from './refuse';

/**
 * The four bases every procedure is built from: a missing check cannot be written by accident. The base's name is kept as
 * metadata; `serve` compares it with the access table before the function takes its first call.
 */
const t = initTRPC.context<CallContext>().meta<{ base: Base }>().create();

export const router = t.router;

/** Anyone inside WeChat, signed in or not: what parents may see, and what needs only a caller. Refuses with TOO_OFTEN. */
export const open = t.procedure.meta({ base: 'open' }).use(async ({ ctx, path, type, next }) => {
  if (!ctx.personId) refuse('NOT_ALLOWED');
  await admitCall(ctx, path, type === 'mutation' ? 'write' : 'read');
  return next();
});

/** A person with a profile; it is read once and handed on. Refuses with PROFILE_NEEDED, ACCOUNT_CLOSED. */
export const student = open.meta({ base: 'student' }).use(async ({ ctx, next }) => {
  const person = (await ctx.db.people.read(ctx.personId)) ?? refuse('PROFILE_NEEDED');
  refuseErased(person, ctx.now());
  return next({ ctx: { person } });
});

/** How far the caller's grants of one role go. */
export interface Reach {
  /** The regions of the grants. */
  regions: readonly string[];
  /** The employers an employer contact speaks for, by id. */
  employers: readonly string[];
  covers(object: Whereabouts): boolean;
}

/** Someone who was given this role, or one that includes it. Refuses with NOT_ALLOWED. Where it matters, `reach` says how far the role goes. */
export const staff = (role: StaffRole) =>
  open.meta({ base: `staff:${role}` }).use(async ({ ctx, next }) => {
    const member = await ctx.db.staff.read(ctx.personId);
    const grants = member ? grantsFor(member.grants, role) : [];
    if (!member || grants.length === 0) return refuse('NOT_ALLOWED');
    const reach: Reach = { regions: grants.map(({ region }) => region), employers: employersOf(grants), covers: (object) => reaches(grants, object) };
    return next({ ctx: { member, grants, reach } });
  });

/** The platform's timer, nobody else. */
export const clock = t.procedure.meta({ base: 'clock' }).use(({ ctx, next }) => {
  if (!ctx.byTimer) refuse('NOT_ALLOWED');
  return next();
});
