import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { KeptSearch } from '../../../cloudfunctions/jobs/saved-searches/list';
import { showDate } from '../../../domain/time/shanghai';
import { api, CallRefused } from '../../api';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Tag } from '../../components/tag';
import { toast } from '../../components/toast';
import { openSearch } from '../../routes';

/** One search: what it last found, the way to its list, a pause, an end. */
export function SearchCard({ search: { id, name, criteria, paused, found } }: { search: KeptSearch }) {
  const queries = useQueryClient();
  const settle = {
    onSuccess: () => queries.invalidateQueries({ queryKey: api.jobs.savedSearches.pathKey() }),
    onError: (failure: unknown) => toast(CallRefused.from(failure).sentence),
  };
  const pause = useMutation(api.jobs.savedSearches.pause.mutationOptions(settle));
  const remove = useMutation(api.jobs.savedSearches.remove.mutationOptions(settle));
  const removeAsked = async () => {
    if (await ask({ title: '删掉这个订阅？', consequence: `“${name}”有新岗位也不再告诉你。`, yes: '删掉', no: '留着' })) remove.mutate({ id });
  };
  return (
    <Card>
      <View className="saved-head">
        <View className="text-title grow saved-name">{name}</View>
        {paused && <Tag tone="outline">暂停了</Tag>}
      </View>
      <View className="text-secondary">{found ? `${showDate(found.at)}新增 ${found.count} 个` : '还没有新的'}</View>
      <View className="saved-ends">
        <Button look="quiet" size="small" label={`看岗位：${name}`} onPress={() => openSearch(criteria)}>
          看岗位
        </Button>
        <Button look="plain" size="small" label={`${paused ? '继续' : '暂停'}：${name}`} state={pause.isPending ? 'busy' : 'ready'} onPress={() => pause.mutate({ id, paused: !paused })}>
          {paused ? '继续' : '暂停'}
        </Button>
        <Button look="plain" size="small" label={`删掉：${name}`} state={remove.isPending ? 'busy' : 'ready'} onPress={() => void removeAsked()}>
          删掉
        </Button>
      </View>
    </Card>
  );
}
