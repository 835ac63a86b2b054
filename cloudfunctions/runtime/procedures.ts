import { initTRPC } from '@trpc/server';
import type { StaffRole } from '../../domain/person/profile';
import type { CallContext } from './context';
import { refuse } from './refuse';

/**
 * The four bases every procedure is built from: a missing check cannot be written by accident. The base's name is kept as
 * metadata, so that one test can walk all routers and compare what is declared with what happens.
 */
export type Base = 'open' | 'student' | 'clock' | `staff:${StaffRole}`;

const t = initTRPC.context<CallContext>().meta<{ base: Base }>().create();

export const router = t.router;

/** Anyone inside WeChat, signed in or not: what parents may see, and what needs only a caller. */
export const open = t.procedure.meta({ base: 'open' }).use(({ ctx, next }) => {
  if (!ctx.personId) refuse('NOT_ALLOWED');
  return next();
});

/** A person with a profile; it is read once and handed on. Refuses with PROFILE_NEEDED. */
export const student = open.meta({ base: 'student' }).use(async ({ ctx, next }) => {
  const person = (await ctx.db.people.read(ctx.personId)) ?? refuse('PROFILE_NEEDED');
  return next({ ctx: { person } });
});

/** Someone who was given this role. Refuses with NOT_ALLOWED. */
export const staff = (role: StaffRole) =>
  open.meta({ base: `staff:${role}` }).use(async ({ ctx, next }) => {
    const member = await ctx.db.staff.read(ctx.personId);
    if (!member?.roles.includes(role)) return refuse('NOT_ALLOWED');
    return next({ ctx: { member } });
  });

/** The platform's timer, nobody else. */
export const clock = t.procedure.meta({ base: 'clock' }).use(({ ctx, next }) => {
  if (!ctx.byTimer) refuse('NOT_ALLOWED');
  return next();
});
