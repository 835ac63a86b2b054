import { View } from '@tarojs/components';
import type { DocumentAsked } from '../../../domain/season/plan';
import { planLimits } from '../../../domain/season/plan-complaints';
import { newId } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field, TextInput } from '../../components/field';
import { List } from '../../components/list';
import { SectionHead } from '../../components/section-head';
import { SwitchRow } from '../../components/switch';

interface DocumentFieldsProps {
  documents: readonly DocumentAsked[];
  error?: string;
  onChange: (documents: DocumentAsked[]) => void;
}

/** What an applicant hands in. */
export function DocumentFields({ documents, error, onChange }: DocumentFieldsProps) {
  const set = (id: string, part: Partial<DocumentAsked>) => onChange(documents.map((each) => (each.id === id ? { ...each, ...part } : each)));
  return (
    <View className="plan-part">
      <SectionHead title="要交的材料" note={documents.length === 0 ? '不要材料' : `${documents.length} 份`} />
      {documents.map(({ id, title, hint = '', required, forInterviewers = false }, index) => (
        <Card key={id} className="plan-item">
          <Field name={`第 ${index + 1} 份材料`}>
            <TextInput name={`第 ${index + 1} 份材料的名字`} value={title} longest={planLimits.documentTitle} hint="例如：在读证明" onChange={(text) => set(id, { title: text })} />
          </Field>
          <Field name="怎么交">
            <TextInput name={`第 ${index + 1} 份材料怎么交`} value={hint} longest={planLimits.hint} hint="例如：学生证内页" onChange={(text) => set(id, { hint: text })} />
          </Field>
          <List>
            <SwitchRow text={`第 ${index + 1} 份必须交`} on={required} onChange={(on) => set(id, { required: on })} />
            <SwitchRow text={`第 ${index + 1} 份面试官也看`} note="面试时要用的才打开，身份证件不要" on={forInterviewers} onChange={(on) => set(id, { forInterviewers: on })} />
          </List>
          <Button look="plain" size="small" label={`不要第 ${index + 1} 份材料`} onPress={() => onChange(documents.filter((each) => each.id !== id))}>
            不要第 {index + 1} 份材料
          </Button>
        </Card>
      ))}
      {error && <View className="field-error">{error}</View>}
      {documents.length < planLimits.documents && (
        <Button look="outline" size="small" onPress={() => onChange([...documents, { id: newId(), title: '', required: true }])}>
          加一份材料
        </Button>
      )}
    </View>
  );
}
