import { View } from '@tarojs/components';
import { studyLevels, type StudyLevel } from '../../../domain/person/profile';
import type { Eligibility } from '../../../domain/season/plan';
import { planLimits } from '../../../domain/season/plan-complaints';
import { fromShanghai, inShanghai } from '../../../domain/time/shanghai';
import { Chip } from '../../components/chip';
import { ClockField } from '../../components/clock-field';
import { Field } from '../../components/field';
import { List } from '../../components/list';
import { SectionHead } from '../../components/section-head';
import { SwitchRow } from '../../components/switch';
import { FigureInput } from '../parts/figure-input';

interface EligibilityFieldsProps {
  year: number;
  eligibility: Eligibility;
  error?: string;
  onChange: (eligibility: Eligibility) => void;
}

/** Said only when there is something to say. */
const turned = <Value,>(list: readonly Value[] | undefined, value: Value): Value[] | undefined => {
  const next = list?.includes(value) ? list.filter((each) => each !== value) : [...(list ?? []), value];
  return next.length > 0 ? next : undefined;
};

/** Whom the season is for. What is not chosen is not asked. */
export function EligibilityFields({ year, eligibility, error, onChange }: EligibilityFieldsProps) {
  const { origin = false, notGraduatingIn, bornSince, levels, seasons } = eligibility;
  const set = (part: Partial<Eligibility>) => onChange({ ...eligibility, ...part });
  return (
    <View className="plan-part">
      <SectionHead title="谁能报名" />
      <List>
        <SwitchRow text="要本地生源" note="按“本地生源”核对的结果" on={origin} onChange={(on) => set({ origin: on || undefined })} />
        <SwitchRow text="限出生日期" on={bornSince !== undefined} onChange={(on) => set({ bornSince: on ? `${year - 26}-01-01` : undefined })} />
      </List>
      {bornSince !== undefined && (
        <Field name="这一天或以后出生">
          <ClockField name="这一天或以后出生" mode="date" value={bornSince} shown={inShanghai(fromShanghai(bornSince)).format('YYYY年M月D日')} onChange={(day) => set({ bornSince: day })} />
        </Field>
      )}
      <Field name="读什么" note="不选就是不限">
        <View className="chips">
          {(Object.keys(studyLevels) as StudyLevel[]).map((level) => (
            <Chip key={level} text={studyLevels[level]} on={levels?.includes(level) ?? false} onPress={() => set({ levels: turned(levels, level) })} />
          ))}
        </View>
      </Field>
      <Field name="不收哪年毕业的" note="非毕业班：选上毕业年份就不收">
        <View className="chips">
          {[year - 1, year, year + 1].map((each) => (
            <Chip key={each} text={`${each} 年`} on={notGraduatingIn?.includes(each) ?? false} onPress={() => set({ notGraduatingIn: turned(notGraduatingIn, each) })} />
          ))}
        </View>
      </Field>
      <Field name="最多参加几期" note="连这一期在内，空着就是不限" error={error}>
        <FigureInput name="最多参加几期" value={seasons} most={planLimits.seasons} onChange={(figure) => set({ seasons: figure })} />
      </Field>
    </View>
  );
}
