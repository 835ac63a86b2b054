import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { toast } from '../../components/toast';
import { SwitchCard } from '../parts/switch-card';

/** 换到本单位: who asks to come from a post of the other kind; the unit agrees, or says why not. */
export default function DeskUnitSwitches() {
  const query = useQuery(api.season.placements.unitSwitches.queryOptions());
  const queries = useQueryClient();
  const decide = useMutation(
    api.season.placements.unitDecideSwitch.mutationOptions({
      onSuccess: () => toast('记下了'),
      onSettled: () => queries.invalidateQueries(api.season.placements.pathFilter()),
    }),
  );
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <QueryView query={query} what="申请">
          {(all) =>
            all.length === 0 ? (
              <StateView kind="empty" title="没有人等着答复" advice="有同学想从别的岗位换过来，会列在这里，也会发消息。" />
            ) : (
              all.map((asked) => (
                <SwitchCard
                  key={asked.requestId}
                  asked={asked}
                  hasAgreed={asked.unitAgreed}
                  isBusy={decide.isPending}
                  error={decide.variables?.requestId === asked.requestId ? decide.error : null}
                  onDecide={(decision) => decide.mutate({ id: asked.id, requestId: asked.requestId, decision })}
                />
              ))
            )
          }
        </QueryView>
      </View>
    </Screen>
  );
}
