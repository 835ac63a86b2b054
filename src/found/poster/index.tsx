import { useRouter } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { Image, View } from '@tarojs/components';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { SavePictureBar } from '../../components/save-picture-bar';
import { Screen } from '../../components/screen';
import { paint } from '../../platform/canvas';
import { pictureFacts } from '../../share-picture/facts';
import { poster } from './drawing';
import './index.scss';

/** 海报: a picture of an opening with its code, for the album, the family's chat or a wall. */
export default function PosterPage() {
  const { id = '' } = useRouter().params;
  const job = useQuery(api.jobs.read.queryOptions({ id }));
  const code = useQuery(api.jobs.code.queryOptions({ id }, { staleTime: Infinity }));
  const facts = job.data && pictureFacts(job.data);
  const picture = useQuery({
    queryKey: ['poster', facts, code.data?.address],
    queryFn: () => (facts && code.data ? paint(poster(facts, code.data.address)) : Promise.reject(new Error('nothing to draw'))),
    enabled: facts !== undefined && code.data !== undefined,
    staleTime: Infinity,
  });
  const name = facts ? `${facts.title}的海报` : '海报';
  const whole = {
    data: picture.data,
    error: job.error ?? code.error ?? picture.error,
    refetch: () => Promise.all([job, code, picture].filter(({ error }) => error !== null).map(({ refetch }) => refetch())),
  };
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={whole} what="海报">
          {(address) => <Image className="poster" src={address} mode="widthFix" showMenuByLongpress aria-label={name} nativeProps={{ alt: name }} />}
        </QueryView>
      </View>
      {picture.data && facts && <SavePictureBar address={picture.data} name={facts.title} />}
    </Screen>
  );
}
