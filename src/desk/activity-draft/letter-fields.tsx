import { View } from '@tarojs/components';
import { longest } from '../../../domain/activity/draft/draft';
import { Field, TextArea, TextInput } from '../../components/field';
import { SectionHead } from '../../components/section-head';
import { DayField } from './day-field';
import type { FieldsProps } from './fields';

/** The letter home: from when to when it is to be read, and what it says. */
export function LetterFields({ draft, says, onChange }: FieldsProps) {
  return (
    <View className="section">
      <SectionHead title="信" />
      <View className="activity-draft-row">
        <DayField name="哪天发布" value={draft.day} error={says('day')} onChange={(day) => onChange({ day })} />
        <DayField name="放到哪天" value={draft.lastDay} error={says('lastDay')} onChange={(lastDay) => onChange({ lastDay })} />
      </View>
      <Field name="称呼" error={says('salutation')}>
        <TextInput name="称呼" value={draft.salutation} hint="亲爱的同学：" longest={longest.salutation} onChange={(salutation) => onChange({ salutation })} />
      </Field>
      <Field name="正文" note="一行一段。" error={says('letter')}>
        <TextArea name="正文" value={draft.letter} hint="像写给自家孩子那样写" longest={longest.letter} onChange={(letter) => onChange({ letter })} />
      </Field>
      <Field name="落款" error={says('signature')}>
        <TextInput name="落款" value={draft.signature} longest={longest.signature} onChange={(signature) => onChange({ signature })} />
      </Field>
    </View>
  );
}
