import * as v from 'valibot';
import { longestAnswer, longestInQuestion, mostOptions, mostQuestions } from '../../domain/activity/form/question';
import { bounds } from '../runtime';

/** A question's name, made on the organiser's device. */
export const questionId = v.pipe(v.string(), v.regex(/^q-[A-Za-z0-9-]{1,40}$/));

const option = bounds.line(longestInQuestion.option);
const options = v.pipe(v.array(option), v.maxLength(mostOptions));

/** What somebody answers, by question, as far as it can be told without the questions. */
export const typedAnswers = v.pipe(
  v.record(questionId, v.union([bounds.line(longestAnswer), options, v.pipe(v.number(), v.finite()), v.literal(true)])),
  v.check((answers) => Object.keys(answers).length <= mostQuestions),
);
