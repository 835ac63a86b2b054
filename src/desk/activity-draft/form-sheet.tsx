import { useState } from 'react';
import { View } from '@tarojs/components';
import { isRequired, mostQuestions, questionKinds } from '../../../domain/activity/form/question';
import type { TypedAnswers } from '../../../domain/activity/form/typed';
import type { Question } from '../../../domain/activity/plan-parts';
import { newId } from '../../api';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';
import { Sheet } from '../../components/sheet';
import { AnswerFields } from '../../pages/activity/form/answer-fields';
import { QuestionSheet } from './question-sheet';
import { blankQuestion } from './typed-question';

interface FormSheetProps {
  form: readonly Question[];
  onChange: (form: Question[]) => void;
  onClose: () => void;
}

/** The questions of the sign-up form: written, ordered, taken out, and tried as people will see them. */
export function FormSheet({ form, onChange, onClose }: FormSheetProps) {
  const [editing, setEditing] = useState<Question | ReturnType<typeof blankQuestion>>();
  const [isTrying, setTrying] = useState(false);
  if (editing) {
    const isNew = !form.some(({ id }) => id === editing.id);
    const done = (question: Question) => {
      onChange(isNew ? [...form, question] : form.map((each) => (each.id === question.id ? question : each)));
      setEditing(undefined);
    };
    return <QuestionSheet question={editing} onDone={done} onClose={() => setEditing(undefined)} />;
  }
  if (isTrying) return <Trial form={form} onClose={() => setTrying(false)} />;
  return (
    <Sheet
      title="报名要填什么"
      onClose={onClose}
      foot={
        <>
          {form.length > 0 && (
            <Button look="outline" onPress={() => setTrying(true)}>
              看看样子
            </Button>
          )}
          <Button width="grow" state={form.length < mostQuestions ? 'ready' : 'off'} onPress={() => setEditing(blankQuestion(`q-${newId()}`))}>
            {form.length < mostQuestions ? '加一个问题' : `最多 ${mostQuestions} 个`}
          </Button>
        </>
      }
    >
      <View className="text-note">姓名、学校、学历、年级和手机号，个人信息里都有，不用再问。身份证号和手机号不许问。</View>
      {form.map((question, index) => (
        <QuestionRow
          key={question.id}
          question={question}
          number={index + 1}
          onEdit={() => setEditing(question)}
          onRemove={() => onChange(form.filter(({ id }) => id !== question.id))}
          {...(index > 0 && { onUp: () => onChange(moved(form, index, index - 1)) })}
          {...(index < form.length - 1 && { onDown: () => onChange(moved(form, index, index + 1)) })}
        />
      ))}
    </Sheet>
  );
}

const moved = (form: readonly Question[], from: number, to: number): Question[] => {
  const rest = form.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...form.slice(from, from + 1), ...rest.slice(to)];
};

interface QuestionRowProps {
  question: Question;
  number: number;
  onEdit: () => void;
  onRemove: () => void;
  /** Missing for the first. */
  onUp?: () => void;
  /** Missing for the last. */
  onDown?: () => void;
}

function QuestionRow({ question, number, onEdit, onRemove, onUp, onDown }: QuestionRowProps) {
  const { ask, kind } = question;
  const how = `${questionKinds[kind]}，${isRequired(question) ? '必填' : '可以不填'}`;
  return (
    <View className="question-row">
      <Pressable className="question-words" label={`${number}. ${ask} ${how}`} onPress={onEdit}>
        <View>
          {number}. {ask}
        </View>
        <View className="text-note">{how}</View>
      </Pressable>
      <Mover label={`第 ${number} 个往上移`} className="question-up" onPress={onUp} />
      <Mover label={`第 ${number} 个往下移`} onPress={onDown} />
      <Pressable className="icon-button" label={`拿掉第 ${number} 个`} onPress={onRemove}>
        <Icon name="close" size="small" />
      </Pressable>
    </View>
  );
}

/** Keeps its place where it leads nowhere, so that the arrows of all rows stand in line. */
function Mover({ label, className = '', onPress }: { label: string; className?: string; onPress: (() => void) | undefined }) {
  if (!onPress) return <View className="icon-button" />;
  return (
    <Pressable className={`icon-button ${className}`} label={label} onPress={onPress}>
      <Icon name="chevron-down" size="small" />
    </Pressable>
  );
}

/** As people will see it; what is tried here is kept nowhere. */
function Trial({ form, onClose }: { form: readonly Question[]; onClose: () => void }) {
  const [typed, setTyped] = useState<TypedAnswers>({});
  return (
    <Sheet
      title="报名的人看到的"
      onClose={onClose}
      foot={
        <Button width="grow" onPress={onClose}>
          回去接着写
        </Button>
      }
    >
      <AnswerFields form={form} typed={typed} complaints={{}} onChange={(id, answer) => setTyped({ ...typed, [id]: answer })} />
    </Sheet>
  );
}
