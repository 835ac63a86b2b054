import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SeasonRow } from '../../../cloudfunctions/season/seasons/list';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { List } from '../../components/list';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { SwitchRow } from '../../components/switch';
import { open, paths } from '../../routes';

/** The next season, begun from this one: the same rules, every day a year later. */
export function CopySheet({ season: { id: from, title, year }, onClose }: { season: SeasonRow; onClose: () => void }) {
  const queries = useQueryClient();
  // Pressed again after a lost answer it is the same season.
  const [id] = useState(newId);
  const [posts, setPosts] = useState(true);
  const copy = useMutation(
    api.season.seasons.copy.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.season.seasons.pathFilter());
        onClose();
        open(paths.deskPlan({ id }));
      },
    }),
  );
  return (
    <Sheet
      title="照着再办"
      onClose={onClose}
      foot={
        <Button width="grow" state={copy.isPending ? 'busy' : 'ready'} onPress={() => copy.mutate({ id, from, years: 1, posts })}>
          {copy.isPending ? '正在带过来' : `起一份 ${year + 1} 年的草稿`}
        </Button>
      }
    >
      <View className="text-secondary">照“{title}”的规则，日子都往后一年，到时再改。</View>
      <List>
        <SwitchRow text="把岗位也带过来" note="成了各单位的草稿，单位看过再交" on={posts} onChange={setPosts} />
      </List>
      <RefusalNotice error={copy.error} />
    </Sheet>
  );
}
