import { View } from '@tarojs/components';
import { type Employer } from '../../../../cloudfunctions/jobs/employers/read';
import { showMoment } from '../../../../domain/time/shanghai';
import { List, ListRow } from '../../../components/list';
import { SectionHead } from '../../../components/section-head';
import { open, paths } from '../../../routes';

/** Where one can meet it; nothing when there is no activity it takes part in. */
export function Activities({ employer: { activities } }: { employer: Employer }) {
  if (activities.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="参加的活动" />
      <List>
        {activities.map(({ id, title, startsAt, over }) => (
          <ListRow key={id} text={title} note={`${showMoment(startsAt)}${over ? '，已结束' : ''}`} onPress={() => open(paths.activity(id))} />
        ))}
      </List>
    </View>
  );
}
