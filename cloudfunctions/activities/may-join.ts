import { missesOf, originAskedBy } from '../../domain/activity/audience';
import { complaintsAboutAnswers, keptAnswers, writtenIn } from '../../domain/activity/form/answers';
import type { Answers, PlanParts, Question } from '../../domain/activity/plan-parts';
import { regionName } from '../../domain/person/region-name';
import type { RefusalCode } from '../../domain/refusal/sentences';
import { checkText, refuse, type CallContext, type Database } from '../runtime';
import type { ActivityDocument } from '../runtime/documents/activities';
import type { PersonDocument } from '../runtime/documents/people';
import { originId } from '../runtime/origin-id';
import { Refusal } from '../runtime/refuse';

/** The `_id` of somebody's request to come to what is not for them. */
export const exceptionId = (activityId: string, personId: string): string => `${activityId}_${personId}`;

/** What of an activity's audience does not fit a person, in words to them; empty when they may come. Asks the database only where local origin was asked for by ID number. */
export const missesFor = async (db: Database, { audience }: PlanParts, person: PersonDocument): Promise<string[]> => {
  if (!audience) return [];
  const programme = originAskedBy(audience);
  const origin = programme && (await db.origins.read(originId(person._id, programme)));
  return missesOf(audience, person, origin?.state, regionName);
};

type Joining = CallContext & { person: PersonDocument };

/** What is kept of somebody's answers, or why they cannot join. */
export type Admission = { answers: Answers | undefined; isUnchecked: boolean; refusal?: undefined } | { refusal: { code: RefusalCode; sentence: string } };

/**
 * Whether a person may sign up with these answers: the activity is for them, or an exception was granted, and every question is answered.
 * An activity without audience and form asks nothing of the database. `isUnchecked` when WeChat could not look at what was written: then none
 * of it is kept. Refuses with WORDS_REFUSED.
 */
export const admissionOf = async (ctx: Joining, activity: ActivityDocument, given: Answers): Promise<Admission> => {
  const misses = await missesFor(ctx.db, activity, ctx.person);
  if (misses.length > 0) {
    const exception = await ctx.db.exceptions.read(exceptionId(activity._id, ctx.personId));
    if (exception?.state !== 'granted') return { refusal: { code: 'NOT_FOR_YOU', sentence: `这场活动${misses.join('；')}。` } };
  }
  const { form = [] } = activity;
  const sentence = complaintIn(form, given);
  if (sentence) return { refusal: { code: 'ANSWERS_INVALID', sentence } };
  try {
    return { answers: await answersToKeep(ctx, form, given), isUnchecked: false };
  } catch (failure) {
    // Nobody loses their turn because WeChat is slow: they are seated, and what they wrote follows.
    if (failure instanceof Error && failure.cause instanceof Refusal && failure.cause.code === 'TRY_AGAIN') return { answers: undefined, isUnchecked: true };
    throw failure;
  }
};

/** The first thing wrong with the answers, naming its question; `undefined` when they can be taken. */
const complaintIn = (form: readonly Question[], given: Answers): string | undefined => {
  const complaints = complaintsAboutAnswers(form, given);
  const question = form.find(({ id }) => complaints[id]);
  return question && `“${question.ask}”：${complaints[question.id]}。`;
};

/** Answers as they are kept, once WeChat has looked at what was written. Refuses with ANSWERS_INVALID, WORDS_REFUSED. */
export const checkedAnswers = async (ctx: CallContext, { form = [] }: PlanParts, given: Answers): Promise<Answers> => {
  const sentence = complaintIn(form, given);
  if (sentence) refuse('ANSWERS_INVALID', sentence);
  return (await answersToKeep(ctx, form, given)) ?? {};
};

const answersToKeep = async (ctx: CallContext, form: readonly Question[], given: Answers): Promise<Answers | undefined> => {
  if (form.length === 0) return undefined;
  const answers = keptAnswers(form, given);
  await checkText(ctx, writtenIn(form, answers), 'comment');
  return answers;
};
