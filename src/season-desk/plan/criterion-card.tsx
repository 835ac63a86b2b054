import { View } from '@tarojs/components';
import type { Anchor, Criterion } from '../../../domain/season/plan';
import { planLimits } from '../../../domain/season/plan-complaints';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field, TextInput } from '../../components/field';
import { FigureInput } from '../parts/figure-input';

interface CriterionCardProps {
  index: number;
  criterion: Criterion;
  onChange: (part: Partial<Criterion>) => void;
  onRemove: () => void;
}

/** One line of the score sheet: its name, its share, and what marks stand for. */
export function CriterionCard({ index, criterion: { title, weight, anchors }, onChange, onRemove }: CriterionCardProps) {
  const which = `第 ${index + 1} 项`;
  const setAnchor = (at: number, part: Partial<Anchor>) => onChange({ anchors: anchors.map((anchor, each) => (each === at ? { ...anchor, ...part } : anchor)) });
  return (
    <Card className="plan-item">
      <View className="plan-pair">
        <Field name={which}>
          <TextInput name={`${which}的名字`} value={title} longest={planLimits.criterionTitle} hint="例如：表达沟通" onChange={(text) => onChange({ title: text })} />
        </Field>
        <View className="plan-narrow">
          <Field name="分量">
            <FigureInput name={`${which}的分量`} value={weight || undefined} most={100} onChange={(figure = 0) => onChange({ weight: figure })} />
          </Field>
        </View>
      </View>
      {anchors.map(({ from, words }, at) => (
        <View key={at} className="plan-pair">
          <View className="plan-narrow">
            <Field name="几分起">
              <FigureInput name={`${which}第 ${at + 1} 档几分起`} value={from} most={100} onChange={(figure = 0) => setAnchor(at, { from: figure })} />
            </Field>
          </View>
          <Field name="是什么样">
            <TextInput name={`${which}第 ${at + 1} 档是什么样`} value={words} longest={planLimits.anchorWords} onChange={(text) => setAnchor(at, { words: text })} />
          </Field>
        </View>
      ))}
      <View className="tags">
        {anchors.length < planLimits.anchors && (
          <Button look="plain" size="small" label={`${which}加一档`} onPress={() => onChange({ anchors: [...anchors, { from: 0, words: '' }] })}>
            加一档
          </Button>
        )}
        {anchors.length > 0 && (
          <Button look="plain" size="small" label={`${which}去一档`} onPress={() => onChange({ anchors: anchors.slice(0, -1) })}>
            去一档
          </Button>
        )}
        <Button look="plain" size="small" label={`不要${which}`} onPress={onRemove}>
          不要{which}
        </Button>
      </View>
    </Card>
  );
}
