import { useState } from 'react';
import { View } from '@tarojs/components';
import { answerLengths, complaintAboutQuestion, longestInQuestion, mostOptions, questionKinds, type QuestionKind } from '../../../domain/activity/form/question';
import type { Question } from '../../../domain/activity/plan-parts';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field, TextArea, TextInput } from '../../components/field';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';
import { SwitchRow } from '../../components/switch';
import { questionFrom, typedFrom, type TypedQuestion } from './typed-question';

interface QuestionSheetProps {
  question: TypedQuestion | Question;
  onDone: (question: Question) => void;
  onClose: () => void;
}

const kinds = Object.entries(questionKinds) as [QuestionKind, string][];
const isTyped = (question: TypedQuestion | Question): question is TypedQuestion => 'mostOptions' in question;

/** One question, being written. */
export function QuestionSheet({ question, onDone, onClose }: QuestionSheetProps) {
  const [typed, setTyped] = useState(() => (isTyped(question) ? question : typedFrom(question)));
  const [isChecked, setChecked] = useState(false);
  const change = (part: Partial<TypedQuestion>) => setTyped({ ...typed, ...part });
  const written = questionFrom(typed);
  const complaint = complaintAboutQuestion(written);
  const { kind, ask, note, required } = typed;
  const askName = kind === 'consent' ? '要同意什么' : '问什么';
  return (
    <Sheet
      title="一个问题"
      onClose={onClose}
      foot={
        <Button width="grow" onPress={() => (complaint ? setChecked(true) : onDone(written))}>
          好了
        </Button>
      }
    >
      <Field name="怎么答">
        <View className="chips" aria-role="radiogroup" aria-label="怎么答">
          {kinds.map(([each, name]) => (
            <Chip key={each} text={name} choice="one" on={kind === each} onPress={() => change({ kind: each })} />
          ))}
        </View>
      </Field>
      <Field name={askName}>
        <TextInput name={askName} value={ask} longest={longestInQuestion.ask} hint={hints[kind]} onChange={(text) => change({ ask: text })} />
      </Field>
      <OfKind typed={typed} change={change} />
      <Field name="补一句说明">
        <TextInput name="补一句说明" value={note} longest={longestInQuestion.note} hint="可以不写" onChange={(text) => change({ note: text })} />
      </Field>
      {kind !== 'consent' && <SwitchRow text="必填" on={required} onChange={(on) => change({ required: on })} />}
      {isChecked && complaint && (
        <View className="section-first" aria-role="alert">
          <Notice tone="danger">{complaint}</Notice>
        </View>
      )}
    </Sheet>
  );
}

const hints: Record<QuestionKind, string> = {
  text: '例如：想问企业什么',
  choice: '例如：想去哪个方向',
  choices: '例如：想听哪几场',
  number: '例如：来过几次',
  consent: '例如：同意活动拍照用于宣传',
};

/** What only one kind of question has. */
function OfKind({ typed: { kind, longest, options, mostOptions: most, least, most: largest }, change }: { typed: TypedQuestion; change: (part: Partial<TypedQuestion>) => void }) {
  if (kind === 'text') {
    return (
      <Field name="最多写多少字">
        <View className="chips" aria-role="radiogroup" aria-label="最多写多少字">
          {answerLengths.map((length) => (
            <Chip key={length} text={`${length} 字`} choice="one" on={longest === length} onPress={() => change({ longest: length })} />
          ))}
        </View>
      </Field>
    );
  }
  if (kind === 'choice' || kind === 'choices') {
    return (
      <>
        <Field name="选项" note={`一行一个，最多 ${mostOptions} 个。`}>
          <TextArea name="选项" value={options} longest={longestInQuestion.option * mostOptions} hint={'研发\n市场'} onChange={(text) => change({ options: text })} />
        </Field>
        {kind === 'choices' && (
          <Field name="最多选几个">
            <TextInput name="最多选几个" type="number" value={most} longest={2} hint="不写就不限" onChange={(text) => change({ mostOptions: text })} />
          </Field>
        )}
      </>
    );
  }
  if (kind === 'number') {
    return (
      <View className="activity-draft-row">
        <Field name="最小">
          <TextInput name="最小" type="number" value={least} longest={6} onChange={(text) => change({ least: text })} />
        </Field>
        <Field name="最大">
          <TextInput name="最大" type="number" value={largest} longest={6} onChange={(text) => change({ most: text })} />
        </Field>
      </View>
    );
  }
  return null;
}
