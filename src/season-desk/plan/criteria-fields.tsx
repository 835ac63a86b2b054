import { View } from '@tarojs/components';
import type { Criterion, Normalisation, Scoring, TieRule } from '../../../domain/season/plan';
import { planLimits, type PlanComplaints } from '../../../domain/season/plan-complaints';
import { newId } from '../../api';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { List, ListRow } from '../../components/list';
import { SectionHead } from '../../components/section-head';
import { FigureInput } from '../parts/figure-input';
import { CriterionCard } from './criterion-card';

interface CriteriaFieldsProps {
  scoring: Scoring;
  errors: PlanComplaints;
  onChange: (scoring: Scoring) => void;
}

const normalisations: Record<Normalisation, string> = { none: '不折算', mean: '各组平均分拉齐', zScore: '各组平均分和高低都拉齐' };
const ties: Record<TieRule, string> = { interview: '比面试分', firstCriterion: '比第一项的分', documents: '比材料分', drawn: '抽签' };

/** What interviewers mark, how the marks are added up, and what decides between equals. */
export function CriteriaFields({ scoring, errors, onChange }: CriteriaFieldsProps) {
  const { criteria, documentsShare, normalisation, ties: order } = scoring;
  const set = (part: Partial<Scoring>) => onChange({ ...scoring, ...part });
  const setOne = (id: string, part: Partial<Criterion>) => set({ criteria: criteria.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  const earlier = (index: number) => set({ ties: order.flatMap((rule, at) => (at === index - 1 ? [order[index] ?? rule] : at === index ? [order[index - 1] ?? rule] : [rule])) });
  return (
    <View className="plan-part">
      <SectionHead title="评分" note="每项 0 到 100 分，按分量加权" />
      {criteria.map((criterion, index) => (
        <CriterionCard key={criterion.id} index={index} criterion={criterion} onChange={(part) => setOne(criterion.id, part)} onRemove={() => set({ criteria: criteria.filter(({ id }) => id !== criterion.id) })} />
      ))}
      {errors.criteria && <View className="field-error">{errors.criteria}</View>}
      {criteria.length < planLimits.criteria && (
        <Button look="outline" size="small" onPress={() => set({ criteria: [...criteria, { id: newId(), title: '', weight: 10, anchors: [] }] })}>
          加一项评分
        </Button>
      )}
      <Field name="材料分占总分的百分之几" note="剩下的是面试分">
        <FigureInput name="材料分占总分的百分之几" value={Math.round(documentsShare * 100)} most={100} onChange={(figure = 0) => set({ documentsShare: figure / 100 })} />
      </Field>
      <Field name="不同面试组松紧不一，怎么办">
        <View className="chips">
          {(Object.keys(normalisations) as Normalisation[]).map((each) => (
            <Chip key={each} text={normalisations[each]} choice="one" on={each === normalisation} onPress={() => set({ normalisation: each })} />
          ))}
        </View>
      </Field>
      <Field name="同分怎么排" note="一条一条比，点一条往前挪；最后总是抽签" error={errors.ties}>
        <List>
          {order.map((rule, index) => (
            <ListRow key={rule} text={`${index + 1}. ${ties[rule]}`} {...(index > 0 && rule !== 'drawn' && { label: `${index + 1}. ${ties[rule]}，往前挪`, onPress: () => earlier(index) })} />
          ))}
        </List>
      </Field>
    </View>
  );
}
