import { View } from '@tarojs/components';
import { longest } from '../../../domain/activity/draft/draft';
import { seatsOf } from '../../../domain/activity/draft/plan';
import type { OpenedDraft } from '../../../cloudfunctions/activities/drafts/read';
import { Chip } from '../../components/chip';
import { Field, TextArea, TextInput } from '../../components/field';
import { SectionHead } from '../../components/section-head';
import { DayField, TimeField } from './day-field';
import { EmployerFields } from './employer-fields';
import type { FieldsProps } from './fields';
import { MoreSettings } from './more-settings';
import { groupWords } from './part-words';

/** What an event says that a letter does not: hours, place, programme, employers, sign-up, door. */
export function EventFields({ opened, draft, says, onChange }: FieldsProps & { opened: OpenedDraft }) {
  return (
    <>
      <View className="section">
        <SectionHead title="时间地点" />
        <DayField name="哪一天" value={draft.day} error={says('day')} onChange={(day) => onChange({ day })} />
        <View className="activity-draft-row">
          <TimeField name="签到" value={draft.doors} error={says('doors')} onChange={(doors) => onChange({ doors })} />
          <TimeField name="开始" value={draft.starts} error={says('starts')} onChange={(starts) => onChange({ starts })} />
          <TimeField name="结束" value={draft.ends} error={says('ends')} onChange={(ends) => onChange({ ends })} />
        </View>
        <Field name="地点" error={says('place')}>
          <TextInput name="地点" value={draft.place} hint="路人也找得到的名字" longest={longest.place} onChange={(place) => onChange({ place })} />
        </Field>
        <Field name="具体位置">
          <TextInput name="具体位置" value={draft.hint} hint="几楼、哪个门，可以不写" longest={longest.hint} onChange={(hint) => onChange({ hint })} />
        </Field>
      </View>
      <View className="section">
        <SectionHead title="那天做什么" />
        <Field name="流程" note="一行一件事，按先后写。" error={says('agenda')}>
          <TextArea name="流程" value={draft.agenda} hint={'产业和政策推介\n企业推介岗位'} longest={longest.agenda} onChange={(agenda) => onChange({ agenda })} />
        </Field>
        <EmployerFields employers={draft.employers} onChange={(employers) => onChange({ employers })} />
      </View>
      <View className="section">
        <SectionHead title="报名和签到" />
        <View className="activity-draft-row activity-draft-day">
          <DayField name="开始报名" value={draft.opensDay} error={says('opensDay')} onChange={(opensDay) => onChange({ opensDay })} />
          <TimeField name="几点起" value={draft.opensTime} error={says('opensTime')} onChange={(opensTime) => onChange({ opensTime })} />
        </View>
        <View className="activity-draft-row activity-draft-day">
          <DayField name="截止报名" value={draft.closesDay} error={says('closesDay')} onChange={(closesDay) => onChange({ closesDay })} />
          <TimeField name="几点止" value={draft.closesTime} error={says('closesTime')} onChange={(closesTime) => onChange({ closesTime })} />
        </View>
        {draft.groups.length > 0 ? (
          <Field name="座位" note="分了组，座位和同行在“座位分组”里改。">
            <View className="text-secondary">
              一共 {seatsOf(draft).capacity} 座：{groupWords(draft)}
            </View>
          </Field>
        ) : (
          <SeatFields draft={draft} says={says} onChange={onChange} />
        )}
        <Field name="入口" note="一行一个，签到的同事按入口扫码。" error={says('gates')}>
          <TextArea name="入口" value={draft.gates} hint={'东门\n西门'} longest={longest.gates} onChange={(gates) => onChange({ gates })} />
        </Field>
      </View>
      <MoreSettings opened={opened} draft={draft} says={says} onChange={onChange} />
    </>
  );
}

function SeatFields({ draft, says, onChange }: FieldsProps) {
  return (
    <>
      <Field name="座位" error={says('capacity')}>
        <TextInput name="座位" type="number" value={draft.capacity} hint="一共多少座，同行的也占座" longest={longest.capacity} onChange={(capacity) => onChange({ capacity })} />
      </Field>
      <Field name="可以带几位家长" error={says('companions')}>
        <View className="chips" aria-role="radiogroup">
          {companionChoices.map((companions) => (
            <Chip key={companions} text={companions === 0 ? '不带' : `${companions} 位`} choice="one" on={draft.companions === companions} onPress={() => onChange({ companions })} />
          ))}
        </View>
      </Field>
    </>
  );
}

const companionChoices = [0, 1, 2, 3];
