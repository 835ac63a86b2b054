import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { refusalToAsk } from '../../../domain/activity/questions';
import { maskContacts } from '../../../domain/text/sensitive';
import { bounds, checkText, refuse, student } from '../../runtime';

/** More than anybody has asked about one activity. */
const MOST = 100;

/**
 * Asks the organisers of an activity something; nobody else reads it before it is answered. Numbers to ring or write to are hidden. Safe to
 * repeat: `askId` names it. Refuses with ACTIVITY_NOT_FOUND, ACTIVITY_CALLED_OFF, QUESTIONS_CLOSED, QUESTIONS_OPEN_ENOUGH, WORDS_REFUSED.
 */
export const ask = student
  .input(v.strictObject({ activityId: bounds.id, askId: v.pipe(bounds.id, v.maxLength(40)), text: bounds.text(200) }))
  .mutation(async ({ input: { activityId, askId, text }, ctx }): Promise<null> => {
    const { db, personId } = ctx;
    const activity = (await db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    let checked = false;
    // A question's number is what guards the limit: whoever asks at the same time takes it first, and we look again.
    for (;;) {
      const mine = await db.questions.find({ personId, activityId }, { limit: MOST, fields: ['askId', 'state'] });
      if (mine.some((question) => question.askId === askId)) return null;
      const now = ctx.now();
      const refusal = refusalToAsk(activity, mine.filter(({ state }) => state === 'open').length, now);
      if (refusal || mine.length >= MOST) return refuse(refusal ?? 'QUESTIONS_OPEN_ENOUGH');
      if (!checked) await checkText(ctx, text, 'comment');
      checked = true;
      const _id = `${namelessId(personId, activityId)}_${mine.length}`;
      if (await db.questions.insert({ _id, askId, activityId, district: activity.district, personId, text: maskContacts(text).text, at: now, state: 'open' })) return null;
    }
  });

/** The same for every question of this person and activity, and says nothing about who asks. */
const namelessId = (personId: string, activityId: string): string => createHash('sha256').update(`${personId}/${activityId}`).digest('hex').slice(0, 32);
