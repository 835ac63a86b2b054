import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActivityDraft, DraftField } from '../../../domain/activity/draft/draft';
import type { OpenedDraft } from '../../../cloudfunctions/activities/drafts/read';
import { List, ListRow } from '../../components/list';
import { SectionHead } from '../../components/section-head';
import { SwitchRow } from '../../components/switch';
import { AudienceSheet } from './audience-sheet';
import type { FieldsProps } from './fields';
import { FormSheet } from './form-sheet';
import { GroupsSheet } from './groups-sheet';
import { LiveSheet, PointSheet, SpeakersSheet } from './one-field-sheets';
import { audienceWords, formWords, groupWords, liveWords, pointWords, speakerWords, waitingWords } from './part-words';
import { WaitingSheet } from './waiting-sheet';

type Setting = Extract<DraftField, 'form' | 'audience' | 'groups' | 'cancelDay' | 'speakers' | 'at' | 'live'>;

const settings: readonly { field: Setting; name: string; words: (draft: ActivityDraft) => string }[] = [
  { field: 'form', name: '报名要填什么', words: formWords },
  { field: 'audience', name: '限什么人', words: audienceWords },
  { field: 'groups', name: '座位分组', words: groupWords },
  { field: 'cancelDay', name: '候补和取消', words: waitingWords },
  { field: 'speakers', name: '嘉宾', words: speakerWords },
  { field: 'at', name: '地图上的位置', words: pointWords },
  { field: 'live', name: '视频号直播', words: liveWords },
];

/** 更多设置: what most activities leave as it is, each in one line that opens. */
export function MoreSettings(props: FieldsProps & { opened: OpenedDraft }) {
  const { draft, says, onChange } = props;
  const [open, setOpen] = useState<Setting>();
  return (
    <View className="section">
      <SectionHead title="更多设置" note="都可以不动" />
      <List>
        {settings.map(({ field, name, words }) => (
          <View key={field} className="setting">
            <ListRow text={name} note={words(draft)} label={`${name} ${words(draft)}`} onPress={() => setOpen(field)} />
            {says(field) && <View className="field-error setting-error">{says(field)}</View>}
          </View>
        ))}
        <SwitchRow text="现场自助签到" note="到场的人扫屏幕上会变的码，自己签到" on={draft.selfCheckIn} onChange={(selfCheckIn) => onChange({ selfCheckIn })} />
      </List>
      {open && <SettingSheet {...props} setting={open} onClose={() => setOpen(undefined)} />}
    </View>
  );
}

function SettingSheet({ setting, opened, draft, says, onChange, onClose }: FieldsProps & { setting: Setting; opened: OpenedDraft; onClose: () => void }) {
  const field = { draft, says, onChange, onClose };
  switch (setting) {
    case 'form':
      return <FormSheet form={draft.form} onChange={(form) => onChange({ form })} onClose={onClose} />;
    case 'audience':
      return <AudienceSheet opened={opened} district={draft.district} audience={draft.audience} error={says('audience')} onChange={(audience) => onChange({ audience })} onClose={onClose} />;
    case 'groups':
      return <GroupsSheet groups={draft.groups} error={says('groups')} onChange={(groups) => onChange({ groups })} onClose={onClose} />;
    case 'cancelDay':
      return <WaitingSheet {...field} />;
    case 'speakers':
      return <SpeakersSheet {...field} />;
    case 'at':
      return <PointSheet {...field} />;
    case 'live':
      return <LiveSheet {...field} />;
  }
}
