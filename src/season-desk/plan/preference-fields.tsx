import { View } from '@tarojs/components';
import type { SeasonRules } from '../../../domain/season/plan';
import { planLimits, type PlanComplaints } from '../../../domain/season/plan-complaints';
import { Field } from '../../components/field';
import { List } from '../../components/list';
import { SectionHead } from '../../components/section-head';
import { SwitchRow } from '../../components/switch';
import { FigureInput } from '../parts/figure-input';

interface PreferenceFieldsProps {
  rules: Pick<SeasonRules, 'preferences' | 'reassignment' | 'demandShown' | 'answerHours'>;
  errors: PlanComplaints;
  onChange: (part: Partial<SeasonRules>) => void;
}

/** How many posts one may name, what everybody sees of that, and how long an offer waits. */
export function PreferenceFields({ rules: { preferences, reassignment, demandShown, answerHours }, errors, onChange }: PreferenceFieldsProps) {
  return (
    <View className="plan-part">
      <SectionHead title="志愿和录用" />
      <View className="plan-pair">
        <Field name="最多填几个志愿" error={errors.preferences}>
          <FigureInput name="最多填几个志愿" value={preferences || undefined} most={planLimits.preferences} onChange={(figure = 0) => onChange({ preferences: figure })} />
        </Field>
        <Field name="几小时内答复录用" error={errors.answerHours}>
          <FigureInput name="几小时内答复录用" value={answerHours || undefined} most={planLimits.answerHours} onChange={(figure = 0) => onChange({ answerHours: figure })} />
        </Field>
      </View>
      <List>
        <SwitchRow text="可以服从调剂" note="志愿都没配上，愿意去别的岗位" on={reassignment} onChange={(on) => onChange({ reassignment: on })} />
        <SwitchRow text="大家看得到多少人首选" note="每个岗位旁边写着" on={demandShown} onChange={(on) => onChange({ demandShown: on })} />
      </List>
    </View>
  );
}
