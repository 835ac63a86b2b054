import { coolingOffDays } from '../../../domain/person/closing';
import { command as _, refuse, student } from '../../runtime';

const DAY_MS = 24 * 3600 * 1000;

/** Asks for the end of the account: from then on it can be taken back for so many days. Safe to repeat. Refuses with STAFF_STAYS. */
export const ask = student.mutation(async ({ ctx }): Promise<{ erasesAt: string }> => {
  const member = await ctx.db.staff.read(ctx.personId);
  if (member && member.grants.length > 0) refuse('STAFF_STAYS');
  const askedAt = ctx.now();
  const closing = { askedAt, erasesAt: new Date(askedAt.getTime() + coolingOffDays * DAY_MS) };
  const asked = await ctx.db.people.updateOne({ _id: ctx.personId, closing: _.exists(false) }, { closing });
  const { erasesAt } = asked ? closing : ((await ctx.db.people.read(ctx.personId))?.closing ?? closing);
  return { erasesAt: erasesAt.toISOString() };
});
