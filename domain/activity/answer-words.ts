import type { Answer } from './plan-parts';

/** An answer as a list or a sheet shows it; nothing where nothing was answered. */
export const answerWords = (answer: Answer | undefined): string => {
  if (answer === undefined) return '';
  if (answer === true) return '同意';
  return Array.isArray(answer) ? answer.join('、') : String(answer);
};
