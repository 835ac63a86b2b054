import { ANSWERS_KEPT } from '../../domain/activity/form/answers';
import { command as _, oneByOne } from '../runtime';
import type { StepContext } from './step';

/** What people answered to an activity's own questions is forgotten when its list has long been settled. Returns of how many activities. */
export const forgetAnswers = async ({ db, now, hasTime }: Pick<StepContext, 'db' | 'now' | 'hasTime'>): Promise<number> =>
  oneByOne({
    name: 'answers',
    items: await db.activities.find(
      { 'form.0': _.exists(true), endsAt: _.lte(new Date(now().getTime() - ANSWERS_KEPT)), answersForgotten: _.exists(false) },
      { limit: 20, fields: ['_id'] },
    ),
    idOf: ({ _id }) => _id,
    work: async ({ _id }) => {
      await db.signUps.updateAll({ activityId: _id, answers: _.exists(true) }, { answers: _.remove() });
      await db.activities.updateOne({ _id }, { answersForgotten: true });
      return 1;
    },
    hasTime,
  });
