import { View } from '@tarojs/components';
import { showMoment } from '../../../domain/time/shanghai';
import type { Place } from '../../../domain/activity/seats';
import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { List, ListRow } from '../../components/list';
import { mayResize } from './party-sheet';

interface MySeatProps {
  activity: ActivityDetail;
  place: Place;
  onResize: () => void;
  onChangeAnswers: () => void;
}

/** What the person has signed up for: which seats, how many, and until when they may be given up. */
export function MySeat({ activity, place, onResize, onChangeAnswers }: MySeatProps) {
  const { groups, cancelBy, form, startsAt } = activity;
  const mayChange = Date.parse(cancelBy ?? startsAt) > Date.now();
  const group = groups.find(({ id }) => id === place.group);
  const size = place.seats === 1 ? '自己来，1 座' : `带 ${place.seats - 1} 位家长，${place.seats} 座`;
  return (
    <List className="my-seat">
      <ListRow
        icon="seat"
        text={size}
        note={group?.name}
        {...(mayResize(activity, place) && { value: '改同行人数', label: `${size} ${group?.name ?? ''} 改同行人数`, onPress: onResize })}
      />
      {form.length > 0 && mayChange && <ListRow icon="pen" text="报名时填的" value="改报名信息" label="报名时填的，改报名信息" onPress={onChangeAnswers} />}
      {cancelBy !== null && place.kind === 'seat' && (
        <ListRow icon="clock" text={<View className="figures">{Date.parse(cancelBy) > Date.now() ? `来不了，${showMoment(cancelBy)} 以前可以取消` : `${showMoment(cancelBy)} 以后不能再取消`}</View>} />
      )}
    </List>
  );
}
