import { useRouter } from '@tarojs/taro';
import { Image, View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { venueCode } from '../../../domain/activity/venue-code';
import type { VenueCode } from '../../../cloudfunctions/activities/venue-code';
import { api, CallRefused } from '../../api';
import { useChangingCode } from '../../changing-code';
import { FailureView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { Bone } from '../../components/skeleton';
import { useFullBrightness } from '../../platform/full-brightness';
import { useKeepBright } from '../../platform/keep-bright';
import './index.scss';

/** Who has checked in is counted again this often. Milliseconds. */
const LOOK = 10_000;

/** 会场码: shown in the room on a phone or a big screen; whoever is there scans it and checks in alone. Once opened it goes on without network. */
export default function VenueCodePage() {
  const { activityId = '' } = useRouter().params;
  const { data, dataUpdatedAt, error, refetch } = useQuery(api.activities.venue.queryOptions({ activityId }, { refetchInterval: LOOK }));
  useKeepBright();
  useFullBrightness();
  if (!data && error) {
    return (
      <Screen>
        <FailureView error={CallRefused.from(error)} what="会场码" onRetry={() => void refetch()} />
      </Screen>
    );
  }
  return (
    <Screen ground="programme" className="venue">
      {data ? <Code venue={data} clockAhead={Date.parse(data.now) - dataUpdatedAt} /> : <Bone width="280px" height="280px" />}
    </Screen>
  );
}

function Code({ venue: { title, place, key, arrived }, clockAhead }: { venue: VenueCode; clockAhead: number }) {
  const { picture, seconds } = useChangingCode((now) => venueCode(key, now), clockAhead);
  return (
    <View className="venue-inside">
      <View className="text-heading venue-title">{title}</View>
      <View className="venue-place">{place}</View>
      <View className="venue-paper">
        <Image className="venue-qr" src={picture} mode="scaleToFill" aria-label="会场签到码" nativeProps={{ alt: '会场签到码' }} />
      </View>
      <View className="venue-seconds figures">{seconds} 秒后换新码</View>
      <View className="venue-how">打开雁归里的入场码，点“现场签到”，扫这个码。拍照转发没有用。</View>
      <View className="venue-count figures">已有 {arrived} 人自助签到</View>
    </View>
  );
}
