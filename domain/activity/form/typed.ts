import type { Answer, Answers, Question } from '../plan-parts';

/** Answers as they stand in the fields while they are typed: a number is still a text, a consent a tick. */
export type TypedAnswer = string | string[] | boolean;
export type TypedAnswers = Record<string, TypedAnswer>;

/** What was typed, as it is sent; what was left empty is left out. */
export const answersOf = (form: readonly Question[], typed: TypedAnswers): Answers =>
  Object.fromEntries(
    form.flatMap(({ id, kind }) => {
      const answer = answerOf(kind, typed[id]);
      return answer === undefined ? [] : [[id, answer]];
    }),
  );

const answerOf = (kind: Question['kind'], typed: TypedAnswer | undefined): Answer | undefined => {
  if (typeof typed !== 'string') return typed || undefined;
  const text = typed.trim();
  if (text === '' || kind !== 'number') return text || undefined;
  // What is no number is read as one that fits nowhere, and complained about.
  return /^\d+$/.test(text) ? Number(text) : -1;
};

/** Answers as they are typed, to be changed. */
export const typedOf = (answers: Answers): TypedAnswers =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, typeof answer === 'number' ? String(answer) : answer]));
