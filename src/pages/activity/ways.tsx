import type { MapPoint } from '../../../domain/activity/plan-parts';
import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { List, ListRow } from '../../components/list';
import { toast } from '../../components/toast';
import { addToCalendar } from '../../platform/add-to-calendar';
import { openLive } from '../../platform/open-live';
import { showPlace } from '../../platform/show-place';

/** What helps to be there: the phone's calendar, the map, the stream. */
export function Ways({ activity }: { activity: ActivityDetail }) {
  const { at, live, place, startsAt, calledOff } = activity;
  const isToCome = calledOff === null && new Date(startsAt) > new Date();
  if (!isToCome && !at && !live) return null;
  return (
    <List className="ways">
      {isToCome && <ListRow icon="clock" text="加到手机日历" onPress={() => void keep(activity)} />}
      {at && <ListRow icon="place" text="地图和路线" note={at.address} onPress={() => void showOnMap(place, at)} />}
      {live && <ListRow icon="video" text="看直播" note="开始以后，在视频号里看" onPress={() => void openLive(live)} />}
    </List>
  );
}

async function keep({ id, title, startsAt, endsAt, place, placeHint, at, organisedBy }: ActivityDetail): Promise<void> {
  const where = [place, placeHint, at?.address].filter(Boolean).join('，');
  const event = { id, title, startsAt: new Date(startsAt), endsAt: new Date(endsAt), place: where, note: `${organisedBy}。入场码在雁归“我的”里。` };
  try {
    const outcome = await addToCalendar(event);
    if (outcome === 'added') toast('记到日历里了');
    if (outcome === 'refused') toast('没有允许用日历，到系统设置里打开再试');
  } catch (failure) {
    console.warn(String(failure));
    toast('没记到日历里，再点一次试试');
  }
}

async function showOnMap(place: string, at: MapPoint): Promise<void> {
  try {
    await showPlace(place, at);
  } catch (failure) {
    if (/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) return;
    console.warn(String(failure));
    toast('地图没打开，地址在上面，再点一次试试');
  }
}
