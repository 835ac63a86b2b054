import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { showMoment } from '../../../domain/time/shanghai';
import { List, ListRow } from '../../components/list';
import { open, paths } from '../../routes';
import { AnnounceSheet } from './announce-sheet';
import { MaterialsSheet } from './materials-sheet';

/** What can be done at any time of an activity: see who is there, tell them something, leave materials, read what was said. */
export function ActivityTools({ activity: { id, title, startsAt, endsAt } }: { activity: ActivityDetail }) {
  const [sheet, setSheet] = useState<'announce' | 'materials'>();
  const close = () => setSheet(undefined);
  return (
    <View className="content section-first desk-activity-tools">
      <View className="text-heading">{title}</View>
      <View className="text-note figures">{showMoment(startsAt)}</View>
      <List className="desk-activity-list">
        <ListRow icon="person" text="活动名单" note="谁报了、谁到了，导出成表格" onPress={() => open(paths.deskActivityPeople(id))} />
        <ListRow icon="scan" text="重复入场" note="断网时多放进来的，和撤回的" onPress={() => open(paths.deskConflicts(id))} />
        <ListRow icon="letter" text="发通知" note="发给有座的、候补的，或没来的" onPress={() => setSheet('announce')} />
        <ListRow icon="link" text="活动资料" note="到了的人散场以后看得到" onPress={() => setSheet('materials')} />
        {Date.parse(endsAt) <= Date.now() && <ListRow icon="star" text="大家的评价" onPress={() => open(paths.deskActivityFeedback(id))} />}
      </List>
      {sheet === 'announce' && <AnnounceSheet activityId={id} onClose={close} />}
      {sheet === 'materials' && <MaterialsSheet activityId={id} onClose={close} />}
    </View>
  );
}
