import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type LikelyRename } from '../../../../cloudfunctions/jobs/imports/renamed';
import { api, CallRefused } from '../../../api';
import { Button } from '../../../components/button';
import { Chip } from '../../../components/chip';
import { List } from '../../../components/list';
import { SectionHead } from '../../../components/section-head';
import { Change } from './change-list';
import { RefusalNotice } from './refusal-notice';
import './held-list.scss';

const SHOWN_FIRST = 4;

/** New rows that are likely openings gone from the table, under another title: whoever kept one of those finds it again only if somebody says so. */
export function RenameList({ importId, onReadAgain }: { importId: string; onReadAgain: () => void }) {
  const queries = useQueryClient();
  const { data: likely = [] } = useQuery(api.jobs.imports.likelyRenames.queryOptions({ importId }));
  const [same, setSame] = useState<readonly string[]>([]);
  const [all, setAll] = useState(false);
  const { mutate, isPending, error } = useMutation(
    api.jobs.imports.sayRenamed.mutationOptions({
      onSuccess: (report) => {
        queries.setQueryData(api.jobs.imports.latest.queryKey(), report);
        onReadAgain();
      },
    }),
  );
  if (likely.length === 0) return null;
  const turn = (id: string) => setSame(same.includes(id) ? same.filter((each) => each !== id) : [...same, id]);
  const said = likely.filter(({ id }) => same.includes(id));
  return (
    <View className="section">
      <SectionHead title="像是改了名称" note={`${likely.length} 个`} />
      <View className="text-note held-note">是同一个岗位，就认下来：收藏、投递都还跟着它。不认的，旧的算没有了，新的另加一个。</View>
      {error && <RefusalNotice refusal={CallRefused.from(error)} />}
      <List>
        {likely.slice(0, all ? undefined : SHOWN_FIRST).map((rename) => (
          <Rename key={rename.id} rename={rename} on={same.includes(rename.id)} onPress={() => turn(rename.id)} />
        ))}
      </List>
      {!all && likely.length > SHOWN_FIRST && (
        <Button look="plain" width="wide" onPress={() => setAll(true)}>
          看其余 {likely.length - SHOWN_FIRST} 个
        </Button>
      )}
      {said.length > 0 && (
        <View className="after-list">
          <Button look="outline" width="wide" state={isPending ? 'busy' : 'ready'} onPress={() => mutate({ importId, renamed: said.map(({ id, sheet, row }) => ({ id, sheet, row })) })}>
            认下 {said.length} 个，照这样重读
          </Button>
        </View>
      )}
    </View>
  );
}

function Rename({ rename: { id, employer, before, after, sheetName, row, fields }, on, onPress }: { rename: LikelyRename; on: boolean; onPress: () => void }) {
  return (
    <View className="held">
      <Change change={{ id, as: 'changed', title: before, employer, sheet: sheetName, row, fields }} />
      <View className="held-choice">
        <Chip text="是同一个岗位" label={`${before}，${after}，是同一个岗位`} on={on} onPress={onPress} />
      </View>
    </View>
  );
}
