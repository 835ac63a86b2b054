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

const keyOf = ({ id, sheet, row }: LikelyRename): string => `${id}/${sheet}/${row}`;

/** New rows that are likely openings gone from the table, under another title: whoever kept one of those finds it again only if somebody says so. What was said can be taken back. */
export function RenameList({ importId, onReadAgain }: { importId: string; onReadAgain: () => void }) {
  const queries = useQueryClient();
  const { data: likely = [] } = useQuery(api.jobs.imports.likelyRenames.queryOptions({ importId }));
  const [turned, setTurned] = useState<readonly string[]>([]);
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
  const turn = (key: string) => setTurned(turned.includes(key) ? turned.filter((each) => each !== key) : [...turned, key]);
  const anew = likely.filter((each) => turned.includes(keyOf(each)));
  const [renamed, takenBack] = [anew.filter((each) => !each.agreed), anew.filter((each) => each.agreed)];
  const agreed = likely.filter((each) => each.agreed).length;
  const words = [...(renamed.length > 0 ? [`认下 ${renamed.length} 个`] : []), ...(takenBack.length > 0 ? [`不认 ${takenBack.length} 个`] : [])];
  return (
    <View className="section">
      <SectionHead title="像是改了名称" note={agreed === 0 ? `${likely.length} 个` : `${likely.length} 个，认下了 ${agreed} 个`} />
      <View className="text-note held-note">是同一个岗位，就认下来：收藏、投递都还跟着它。不认的，旧的算没有了，新的另加一个。</View>
      {error && <RefusalNotice refusal={CallRefused.from(error)} />}
      <List>
        {likely.slice(0, all ? undefined : SHOWN_FIRST).map((rename) => (
          <Rename key={keyOf(rename)} rename={rename} on={rename.agreed !== turned.includes(keyOf(rename))} onPress={() => turn(keyOf(rename))} />
        ))}
      </List>
      {!all && likely.length > SHOWN_FIRST && (
        <Button look="plain" width="wide" onPress={() => setAll(true)}>
          看其余 {likely.length - SHOWN_FIRST} 个
        </Button>
      )}
      {anew.length > 0 && (
        <View className="after-list">
          <Button look="outline" width="wide" state={isPending ? 'busy' : 'ready'} onPress={() => mutate({ importId, renamed: renamed.map(({ id, sheet, row }) => ({ id, sheet, row })), takenBack: takenBack.map(({ sheet, row }) => ({ sheet, row })) })}>
            {words.join('、')}，照这样重读
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
