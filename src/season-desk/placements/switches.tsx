import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { SectionHead } from '../../components/section-head';
import { toast } from '../../components/toast';
import { SwitchCard } from '../parts/switch-card';

/** Who asks to change between short and long; nothing when nobody does. */
export function Switches({ seasonId }: { seasonId: string }) {
  const query = useQuery(api.season.placements.switches.queryOptions({ seasonId }));
  const queries = useQueryClient();
  const decide = useMutation(
    api.season.placements.decideSwitch.mutationOptions({
      onSuccess: () => toast('记下了'),
      onSettled: () => queries.invalidateQueries(api.season.placements.pathFilter()),
    }),
  );
  if (!query.data || query.data.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="申请换岗" note="接收的单位也同意，才换" />
      {query.data.map((asked) => (
        <SwitchCard
          key={asked.requestId}
          asked={asked}
          hasAgreed={asked.organiserAgreed}
          isBusy={decide.isPending}
          error={decide.variables?.requestId === asked.requestId ? decide.error : null}
          onDecide={(decision) => decide.mutate({ id: asked.id, requestId: asked.requestId, decision })}
        />
      ))}
    </View>
  );
}
