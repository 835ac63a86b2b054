/** What people may ask the organisers of an activity, and when. */

/** Of one person and activity, as long as nobody has answered. */
export const mostOpenQuestions = 5;

export type QuestionRefusal = 'ACTIVITY_CALLED_OFF' | 'QUESTIONS_CLOSED' | 'QUESTIONS_OPEN_ENOUGH';

/** Beforehand: until the activity begins. `open`: questions of this person about it that wait. */
export const refusalToAsk = (activity: { startsAt: Date; calledOff?: unknown }, open: number, now: Date): QuestionRefusal | undefined => {
  if (activity.calledOff) return 'ACTIVITY_CALLED_OFF';
  if (now >= activity.startsAt) return 'QUESTIONS_CLOSED';
  return open >= mostOpenQuestions ? 'QUESTIONS_OPEN_ENOUGH' : undefined;
};
