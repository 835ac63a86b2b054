import { command as _, refuse, student } from '../../runtime';

/** Keeps the account after all. Safe to repeat. Refuses with ACCOUNT_CLOSED once its time has come. */
export const takeBack = student.mutation(async ({ ctx }): Promise<null> => {
  const kept = await ctx.db.people.updateOne({ _id: ctx.personId, 'closing.erasesAt': _.gt(ctx.now()) }, { closing: _.remove() });
  if (!kept && (await ctx.db.people.read(ctx.personId))?.closing) refuse('ACCOUNT_CLOSED');
  return null;
});
