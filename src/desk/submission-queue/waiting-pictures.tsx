import { Image, View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, CallRefused } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { SectionHead } from '../../components/section-head';
import { toast } from '../../components/toast';

/** Pictures that contacts offered for the pages of their employers. */
export function WaitingPictures() {
  const queries = useQueryClient();
  const { data = [] } = useQuery(api.jobs.pictures.waiting.queryOptions());
  const { mutate, isPending } = useMutation(
    api.jobs.pictures.decide.mutationOptions({
      onSuccess: async () => {
        toast('办好了');
        await queries.invalidateQueries(api.jobs.pictures.pathFilter());
      },
      onError: (error) => toast(CallRefused.from(error).sentence),
    }),
  );
  if (data.length === 0) return null;
  const state = isPending ? 'busy' : 'ready';
  return (
    <View className="section">
      <SectionHead title="等着看的图片" note={`${data.length} 张`} />
      {data.map(({ id, employerId, employer, words, url }) => (
        <Card key={id} className="waiting">
          <Image className="waiting-image" src={url} mode="aspectFit" lazyLoad aria-label={words} nativeProps={{ alt: words, loading: 'lazy' }} />
          <View className="waiting-text">{words}</View>
          <View className="text-note">{employer}</View>
          <View className="waiting-answers">
            <Button look="outline" size="small" state={state} label={`不用这张：${words}`} onPress={() => mutate({ employerId, pictureId: id, as: 'remove' })}>
              不用
            </Button>
            <Button size="small" look="quiet" state={state} label={`放到单位页：${words}`} onPress={() => mutate({ employerId, pictureId: id, as: 'show' })}>
              放到单位页
            </Button>
          </View>
        </Card>
      ))}
    </View>
  );
}
