import { useRouter } from '@tarojs/taro';
import { Image, View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { SavePictureBar } from '../../components/save-picture-bar';
import { Screen } from '../../components/screen';
import { paint } from '../../platform/canvas';
import { giftPoster } from './drawing';
import './index.scss';

/** 礼包海报: a picture of a gift package with the code that opens it, for the album, the family's chat or a wall. */
export default function GiftPosterPage() {
  const { id = '' } = useRouter().params;
  const read = useQuery(api.activities.campaigns.gift.queryOptions({ id }));
  const code = useQuery(api.activities.campaigns.code.queryOptions({ id }, { staleTime: Infinity }));
  const gift = read.data ?? undefined;
  const picture = useQuery({
    queryKey: ['gift-poster', gift, code.data?.address],
    queryFn: () => (gift && code.data ? paint(giftPoster(gift, code.data.address)) : Promise.reject(new Error('nothing to draw'))),
    enabled: gift !== undefined && code.data !== undefined,
    staleTime: Infinity,
  });
  const name = gift ? `${gift.title}的海报` : '海报';
  const whole = {
    data: picture.data,
    error: read.error ?? code.error ?? picture.error,
    refetch: () => Promise.all([read, code, picture].filter(({ error }) => error !== null).map(({ refetch }) => refetch())),
  };
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={whole} what="海报">
          {(address) => <Image className="gift-poster" src={address} mode="widthFix" showMenuByLongpress aria-label={name} nativeProps={{ alt: name }} />}
        </QueryView>
      </View>
      {picture.data && gift && <SavePictureBar address={picture.data} name={`${gift.title}的就业礼包`} />}
    </Screen>
  );
}
