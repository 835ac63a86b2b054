import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { covers } from '../../../domain/person/region';
import type { OpenedDraft } from '../../../cloudfunctions/activities/drafts/read';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

interface SeriesSheetProps {
  opened: OpenedDraft;
  /** Six digits, as the draft says now. */
  district: string;
  onClose: () => void;
}

/** In which further districts of the city the same is to be held: each gets a draft of its own, to be written on. */
export function SeriesSheet({ opened, district, onClose }: SeriesSheetProps) {
  const queries = useQueryClient();
  const places = useQuery(api.account.divisions.queryOptions({ within: `${district.slice(0, 4)}00` }));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // Tapped again after a lost answer it is the same series.
  const [seriesId] = useState(newId);
  const { mutate, isPending, error } = useMutation(
    api.activities.drafts.series.mutationOptions({
      onSuccess: ({ drafts }) => {
        toast(`写好 ${drafts.length} 份草稿，在活动列表里`);
        onClose();
      },
      onSettled: () => queries.invalidateQueries(api.activities.drafts.list.pathFilter()),
    }),
  );
  const toggle = (code: string) => setChosen((before) => (before.includes(code) ? before.filter((each) => each !== code) : [...before, code]));
  return (
    <Sheet
      title="几个区一起办"
      onClose={onClose}
      foot={
        <Button width="grow" state={isPending ? 'busy' : chosen.length > 0 ? 'ready' : 'off'} onPress={() => mutate({ id: opened.id, seriesId, districts: [...chosen] })}>
          {chosen.length > 0 ? `再写 ${chosen.length} 份草稿` : '选哪几个区'}
        </Button>
      }
    >
      <View className="text-secondary">选中的每个区各得一份一样的草稿，时间、地点、座位再各自改。学生在一场里看得到别的区的同一场。</View>
      <QueryView query={places} what="区划" extent="part">
        {(named) => (
          <View className="chips activity-draft-series" aria-role="group" aria-label="哪几个区">
            {named
              .filter(({ code }) => code !== district && opened.regions.some((region) => covers(region.code, code)))
              .map(({ code, name }) => (
                <Chip key={code} text={name} on={chosen.includes(code)} onPress={() => toggle(code)} />
              ))}
          </View>
        )}
      </QueryView>
      <RefusalNotice error={error} />
    </Sheet>
  );
}
