import { Text } from '@tarojs/components';
import { showDate, showTime, showTimeRange, showWeekday } from '../../../domain/time/shanghai';
import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { List, ListRow } from '../../components/list';

export function WhenWhere({ activity }: { activity: ActivityDetail }) {
  const { startsAt, endsAt, doorsAt, place, placeHint } = activity;
  const day = (
    <Text className="text-title figures">
      <Text className="date">{showDate(startsAt)}</Text>（{showWeekday(startsAt)}）
      <Text className="nowrap">{showTimeRange(startsAt, endsAt)}</Text>
    </Text>
  );
  return (
    <List className="when">
      <ListRow icon="clock" text={day} note={doorsAt < startsAt ? `${showTime(doorsAt)} 开始签到` : undefined} />
      <ListRow icon="place" text={place} note={placeHint ?? undefined} />
    </List>
  );
}
