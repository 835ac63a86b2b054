import { command as _ } from '../../runtime';
import { pseudonymOf } from '../../runtime/vault';
import type { Step, StepContext } from '../step';
import { giveUpPlaces } from './places';
import { forgetCandidate, forgetInterviewer } from './interviews';
import { removeOwn } from './own';
import { forgetInOthers } from './references';
import type { Leaver } from './leaver';

/**
 * Once an account's time has come nothing is added to it; this much later every call that began before is over, and nothing can
 * slip in behind what is removed. Longer than the platform lets any call run. Milliseconds.
 */
const SETTLES_MS = 2 * 60 * 1000;
/** Accounts looked at in one tick: more than could ever wait for something at once and keep the others from their turn. */
const AT_ONCE = 100;

/** Erases the accounts whose cooling-off period is over. Each step may be repeated: what is cut off goes on in the next tick. Returns how many are gone. */
const eraseDue = async (ctx: StepContext): Promise<number> => {
  const before = new Date(ctx.now().getTime() - SETTLES_MS);
  const due = await ctx.db.people.find({ 'closing.erasesAt': _.lte(before) }, { limit: AT_ONCE, order: [['closing.erasesAt', 'asc']], fields: ['_id'] });
  let erased = 0;
  for (const { _id } of due) {
    if (!ctx.hasTime()) break;
    try {
      if (await erase(ctx, { personId: _id, pseudonym: pseudonymOf(_id) })) erased += 1;
    } catch (failure) {
      // One account that cannot be erased yet does not keep the others; no name of it in the log.
      console.error(JSON.stringify({ requestId: ctx.requestId, erasing: pseudonymOf(_id), error: failure instanceof Error ? failure.stack : String(failure) }));
    }
  }
  return erased;
};

/** The profile goes last: while it is there, the account is found again. `false` while something waits for the audit. */
const erase = async (ctx: StepContext, leaver: Leaver): Promise<boolean> => {
  const placesDone = await giveUpPlaces(ctx, leaver);
  await forgetInOthers(ctx.db, leaver);
  await forgetInterviewer(ctx.db, leaver);
  const interviewsDone = await forgetCandidate(ctx.db, leaver);
  const ownDone = await removeOwn(ctx.db, leaver);
  if (!placesDone || !interviewsDone || !ownDone) return false;
  return (await ctx.db.people.remove({ _id: leaver.personId })) === 1;
};

export const erasure: Step = { name: 'erasure', run: eraseDue };
