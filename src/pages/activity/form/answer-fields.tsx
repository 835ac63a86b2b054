import { View } from '@tarojs/components';
import type { AnswerComplaints } from '../../../../domain/activity/form/answers';
import type { TypedAnswer, TypedAnswers } from '../../../../domain/activity/form/typed';
import type { Question } from '../../../../domain/activity/plan-parts';
import { Agreement } from '../../../components/agreement';
import { Chip } from '../../../components/chip';
import { Field, TextArea, TextInput } from '../../../components/field';

interface AnswerFieldsProps {
  form: readonly Question[];
  typed: TypedAnswers;
  complaints: AnswerComplaints;
  onChange: (id: string, answer: TypedAnswer) => void;
}

/** The organiser's own questions, each with what is wrong with its answer beside it. */
export function AnswerFields({ form, typed, complaints, onChange }: AnswerFieldsProps) {
  return (
    <View className="answers">
      {form.map((question) => (
        <AnswerField key={question.id} question={question} answer={typed[question.id]} complaint={complaints[question.id]} onChange={(answer) => onChange(question.id, answer)} />
      ))}
    </View>
  );
}

interface AnswerFieldProps {
  question: Question;
  answer: TypedAnswer | undefined;
  complaint: string | undefined;
  onChange: (answer: TypedAnswer) => void;
}

function AnswerField({ question, answer, complaint, onChange }: AnswerFieldProps) {
  const { ask } = question;
  if (question.kind === 'consent') {
    return (
      <View className="field">
        <Agreement on={answer === true} onChange={onChange} missing={complaint !== undefined}>
          {ask}
          {question.note && <View className="text-note">{question.note}</View>}
        </Agreement>
      </View>
    );
  }
  return (
    <Field name={question.required ? ask : `${ask}（可以不填）`} error={complaint} note={noteOf(question)}>
      <Answering question={question} answer={answer} onChange={onChange} />
    </Field>
  );
}

function Answering({ question, answer, onChange }: { question: Exclude<Question, { kind: 'consent' }> } & Pick<AnswerFieldProps, 'answer' | 'onChange'>) {
  const { ask } = question;
  const text = typeof answer === 'string' ? answer : '';
  const chosen = Array.isArray(answer) ? answer : [];
  switch (question.kind) {
    case 'text':
      return question.longest > ONE_LINE ? (
        <TextArea name={ask} value={text} longest={question.longest} begins="line" onChange={onChange} />
      ) : (
        <TextInput name={ask} value={text} longest={question.longest} onChange={onChange} />
      );
    case 'number':
      return <TextInput name={ask} type="number" value={text} longest={6} hint={`${question.least} 到 ${question.most}`} onChange={onChange} />;
    case 'choice':
      return (
        <View className="chips" aria-role="radiogroup" aria-label={ask}>
          {question.options.map((option) => (
            <Chip key={option} text={option} choice="one" on={text === option} onPress={() => onChange(text === option ? '' : option)} />
          ))}
        </View>
      );
    case 'choices':
      return (
        <View className="chips" aria-role="group" aria-label={ask}>
          {question.options.map((option) => (
            <Chip
              key={option}
              text={option}
              on={chosen.includes(option)}
              onPress={() => onChange(chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option])}
            />
          ))}
        </View>
      );
  }
}

/** Longer answers are written into a field that grows. Characters. */
const ONE_LINE = 20;

const noteOf = (question: Question): string | undefined => {
  const most = question.kind === 'choices' && question.most < question.options.length ? `最多选 ${question.most} 个。` : '';
  return [most, question.note].filter(Boolean).join('') || undefined;
};
