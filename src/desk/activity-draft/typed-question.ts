import { linesOf } from '../../../domain/activity/draft/draft';
import { answerLengths, type QuestionKind } from '../../../domain/activity/form/question';
import type { Question } from '../../../domain/activity/plan-parts';

/** A question as an organiser types it; what its kind has no use for is kept in case the kind is chosen back. */
export interface TypedQuestion {
  id: string;
  kind: QuestionKind;
  ask: string;
  note: string;
  required: boolean;
  longest: number;
  /** One a line. */
  options: string;
  /** Of several options at most so many; '' for all of them. */
  mostOptions: string;
  least: string;
  most: string;
}

export const blankQuestion = (id: string): TypedQuestion => ({
  id,
  kind: 'text',
  ask: '',
  note: '',
  required: true,
  longest: answerLengths[1],
  options: '',
  mostOptions: '',
  least: '0',
  most: '',
});

export const typedFrom = (question: Question): TypedQuestion => {
  const { id, kind, ask, note = '' } = question;
  const typed = { ...blankQuestion(id), kind, ask, note };
  switch (question.kind) {
    case 'text':
      return { ...typed, required: question.required, longest: question.longest };
    case 'choice':
      return { ...typed, required: question.required, options: question.options.join('\n') };
    case 'choices':
      return { ...typed, required: question.required, options: question.options.join('\n'), mostOptions: question.most === question.options.length ? '' : String(question.most) };
    case 'number':
      return { ...typed, required: question.required, least: String(question.least), most: String(question.most) };
    case 'consent':
      return typed;
  }
};

/** A number that was typed; one that is none fits nowhere. */
const whole = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : -1);

export const questionFrom = ({ id, kind, ask, note, required, longest, options, mostOptions, least, most }: TypedQuestion): Question => {
  const asked = { id, ask: ask.trim(), ...(note.trim() !== '' && { note: note.trim() }) };
  const lines = linesOf(options);
  switch (kind) {
    case 'text':
      return { ...asked, kind, required, longest };
    case 'choice':
      return { ...asked, kind, required, options: lines };
    case 'choices':
      return { ...asked, kind, required, options: lines, most: mostOptions.trim() === '' ? lines.length : whole(mostOptions) };
    case 'number':
      return { ...asked, kind, required, least: whole(least), most: whole(most) };
    case 'consent':
      return { ...asked, kind };
  }
};
