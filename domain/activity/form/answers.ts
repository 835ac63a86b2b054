import type { Answer, Answers, Question } from '../plan-parts';
import { isRequired } from './question';

/** What people answer to an activity's own questions: the same rules on the phone and on the server. */

/** What keeps an answer from being sent, by the question's id, in words for who answers. */
export type AnswerComplaints = Record<string, string>;

/** Answers are kept this long after the end, to settle the list. Milliseconds. */
export const ANSWERS_KEPT = 30 * 24 * 3600 * 1000;

/** An 11-digit mobile number or an ID number, alone or in a sentence. */
const aPersonsNumber = /(?:^|\D)(?:1[3-9]\d{9}|[1-9]\d{16}[\dXx])(?!\d)/;

/** Everything that is missing or does not fit; empty when the answers may be sent. */
export const complaintsAboutAnswers = (form: readonly Question[], answers: Answers): AnswerComplaints =>
  Object.fromEntries(
    form.flatMap((question) => {
      const complaint = complaintAboutAnswer(question, answerTo(question, answers));
      return complaint ? [[question.id, complaint]] : [];
    }),
  );

/** What is kept: answers to questions that are asked, trimmed, without empty ones. */
export const keptAnswers = (form: readonly Question[], answers: Answers): Answers =>
  Object.fromEntries(
    form.flatMap((question) => {
      const answer = answerTo(question, answers);
      return answer === undefined ? [] : [[question.id, answer]];
    }),
  );

/** An answer as it is meant: blanks are none. */
const answerTo = ({ id }: Question, answers: Answers): Answer | undefined => {
  const answer = Object.entries(answers).find(([key]) => key === id)?.[1];
  if (typeof answer === 'string') return answer.trim() || undefined;
  return Array.isArray(answer) && answer.length === 0 ? undefined : answer;
};

const complaintAboutAnswer = (question: Question, answer: Answer | undefined): string | undefined => {
  if (answer === undefined) return isRequired(question) ? missing[question.kind] : undefined;
  switch (question.kind) {
    case 'text':
      return complaintAboutText(answer, question.longest);
    case 'choice':
      return typeof answer === 'string' && question.options.includes(answer) ? undefined : missing.choice;
    case 'choices': {
      if (!Array.isArray(answer) || !answer.every((option) => question.options.includes(option)) || new Set(answer).size < answer.length) return missing.choices;
      return answer.length > question.most ? `最多选 ${question.most} 个` : undefined;
    }
    case 'number': {
      const fits = typeof answer === 'number' && Number.isInteger(answer) && answer >= question.least && answer <= question.most;
      return fits ? undefined : `写 ${question.least} 到 ${question.most} 之间的整数`;
    }
    case 'consent':
      return answer === true ? undefined : missing.consent;
  }
};

const complaintAboutText = (answer: Answer, longest: number): string | undefined => {
  if (typeof answer !== 'string') return missing.text;
  if (answer.length > longest) return `最多 ${longest} 个字`;
  if (/\p{Cc}/u.test(answer)) return '写在一行里';
  const figures = answer.normalize('NFKC');
  // 138 0000 0000 is a number as well; two numbers that a blank parts are two.
  return [figures, figures.replace(/[\s-]/g, '')].some((text) => aPersonsNumber.test(text)) ? '这里别写手机号和身份证号' : undefined;
};

const missing: Record<Question['kind'], string> = {
  text: '还没写',
  choice: '选一个',
  choices: '至少选一个',
  number: '写一个数',
  consent: '勾上这一句，才能报名',
};

/** The words of people among their answers: what must be looked at before it is kept. */
export const writtenIn = (form: readonly Question[], answers: Answers): string =>
  form.flatMap(({ id, kind }) => (kind === 'text' && typeof answers[id] === 'string' ? [answers[id]] : [])).join('\n');

/** An answer as it is read in a list: 甲、乙. */
export const sayAnswer = (answer: Answer): string => {
  if (answer === true) return '同意';
  return Array.isArray(answer) ? answer.join('、') : String(answer);
};
