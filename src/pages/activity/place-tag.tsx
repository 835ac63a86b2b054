import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { Tag } from '../../components/tag';

/** What this activity is to the person, beside its kind. */
export function PlaceTag({ activity: { endsAt, myPlace, attended, closed, calledOff } }: { activity: ActivityDetail }) {
  if (calledOff !== null) {
    return (
      <Tag tone="danger" icon="close">
        已取消
      </Tag>
    );
  }
  if (attended) return <Tag icon="used">已入场</Tag>;
  if (Date.parse(endsAt) <= Date.now()) return <Tag>已结束</Tag>;
  if (myPlace?.kind === 'seat') {
    return (
      <Tag tone="success" icon="check">
        已报名，{myPlace.seats} 座
      </Tag>
    );
  }
  if (myPlace?.kind === 'offer') {
    return (
      <Tag tone="warning" icon="seat">
        有座位，等你要
      </Tag>
    );
  }
  if (myPlace) {
    return (
      <Tag tone="warning" icon="wait">
        候补中
      </Tag>
    );
  }
  if (closed) return <Tag>{closed === 'WINDOW_CLOSED' ? '报名已截止' : '报名未开始'}</Tag>;
  return null;
}
