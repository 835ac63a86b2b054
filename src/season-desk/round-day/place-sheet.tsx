import { View } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import type { RoundDay, WatchedCandidate } from '../../../cloudfunctions/season/rounds/day';
import { showMoment } from '../../../domain/time/shanghai';
import { api, queryClient } from '../../api';
import { Chip } from '../../components/chip';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

interface PlaceSheetProps {
  roundId: string;
  candidate: WatchedCandidate;
  slots: RoundDay['slots'];
  onClose: () => void;
}

/** Gives somebody one of the day's free slots, by the organiser's decision; they are told. */
export function PlaceSheet({ roundId, candidate: { id, name }, slots, onClose }: PlaceSheetProps) {
  const { mutate, isPending, error } = useMutation(
    api.season.rounds.place.mutationOptions({
      onSuccess: ({ startsAt }) => {
        toast(`${name}：${showMoment(startsAt)}，已经告诉本人`);
        onClose();
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.season.rounds.pathKey() }),
    }),
  );
  const free = slots.filter(({ candidate, startsAt }) => !candidate && Date.parse(startsAt) > Date.now());
  return (
    <Sheet title={`给 ${name} 一个时间`} onClose={onClose}>
      <View className="text-note sheet-note">{free.length === 0 ? '这一天没有空的时段，换一天看看。' : '点一个，马上告诉本人。'}</View>
      <View className="chips">
        {free.map(({ id: slotId, startsAt, panel }) => (
          <Chip key={slotId} text={`${showMoment(startsAt)}，${panel}`} choice="one" on={false} onPress={() => !isPending && mutate({ roundId, candidateId: id, slotId })} />
        ))}
      </View>
      <RefusalNotice error={error} />
    </Sheet>
  );
}
