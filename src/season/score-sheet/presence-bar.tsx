import { View } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import type { OpenedHearing } from '../../../cloudfunctions/season/hearings/open';
import { api, queryClient } from '../../api';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { RefusalNotice } from '../../components/refusal-notice';
import { RoomWays } from '../room/room-ways';

/** Asking the candidate in, or putting them down as missing when they are too late; and the way into the room. */
export function PresenceBar({ slotId, opened: { presence, missedFrom, candidate, room } }: { slotId: string; opened: OpenedHearing }) {
  const onSettled = () => queryClient.invalidateQueries({ queryKey: api.season.hearings.pathKey() });
  const callIn = useMutation(api.season.hearings.callIn.mutationOptions({ onSettled }));
  const missing = useMutation(api.season.hearings.putDownMissing.mutationOptions({ onSettled }));
  const putDown = async () => {
    const isSure = await ask({ title: `${candidate.name} 没有来吗`, consequence: '记下以后，本人进不了等候室；组织者可以另给一个时间。', yes: '没有来', no: '再等等' });
    if (isSure) missing.mutate({ slotId });
  };
  const isLate = presence === 'late' && Date.now() >= Date.parse(missedFrom);
  return (
    <View className="presence-bar">
      <View className="row sheet-ways">
        {(presence === 'waiting' || presence === 'expected' || presence === 'late') && (
          <Button look={presence === 'waiting' ? 'solid' : 'quiet'} size="small" state={callIn.isPending ? 'busy' : 'ready'} onPress={() => callIn.mutate({ slotId })}>
            请考生进来
          </Button>
        )}
        {isLate && (
          <Button look="plain" size="small" state={missing.isPending ? 'busy' : 'ready'} onPress={() => void putDown()}>
            没有来
          </Button>
        )}
      </View>
      {room && presence !== 'missed' && <RoomWays isAside room={room} sign={(question) => queryClient.fetchQuery(api.season.hearings.sign.queryOptions({ slotId, ...question }))} />}
      <RefusalNotice error={callIn.error ?? missing.error} />
    </View>
  );
}
