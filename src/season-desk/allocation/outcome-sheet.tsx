import { useState } from 'react';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { RunOutcome } from '../../../cloudfunctions/season/allocation/outcome';
import type { ListedRun } from '../../../cloudfunctions/season/allocation/runs';
import { api } from '../../api';
import { Button } from '../../components/button';
import { TextInput } from '../../components/field';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { Looked } from './looked';
import { useTry } from './use-try';

/** Each post of a run, with places that can be changed and tried. The posts themselves stay as they are. */
export function OutcomeSheet({ seasonId, run, mayTry, onClose }: { seasonId: string; run: ListedRun; mayTry: boolean; onClose: () => void }) {
  const query = useQuery(api.season.allocation.outcome.queryOptions({ runId: run.id }));
  const [typed, setTyped] = useState<Record<string, string>>({});
  const { tryOut, isPending, error } = useTry(onClose);
  const posts = query.data?.posts ?? [];
  const wanted = Object.fromEntries(posts.map(({ id, places }) => [id, /^\d{1,4}$/.test(typed[id] ?? '') ? Number(typed[id]) : places]));
  const changed = posts.filter(({ id, places }) => wanted[id] !== places).length;
  return (
    <Sheet
      title="各岗位"
      onClose={onClose}
      foot={
        mayTry && (
          <Button width="grow" state={isPending ? 'busy' : changed > 0 ? 'ready' : 'off'} onPress={() => tryOut(seasonId, wanted)}>
            {changed > 0 ? `改 ${changed} 个岗位的名额，试算` : '改一个名额，再试算'}
          </Button>
        )
      }
    >
      <QueryView query={query} what="各岗位" extent="part">
        {() => (
          <Looked posts={posts}>
            {({ id, unit, title, places, taken, lots, ...line }) => (
              <View className="allocation-post">
                <View className="grow">
                  <View>{title}</View>
                  <View className="text-note figures">
                    {unit}，录 {taken} 人{lots > 0 && `，其中摇签 ${lots} 个名额`}
                    {sayLine(line)}
                  </View>
                </View>
                {mayTry ? (
                  <View className="allocation-places">
                    <TextInput name={`${unit}，${title}的名额`} type="number" longest={4} value={typed[id] ?? String(places)} onChange={(text) => setTyped({ ...typed, [id]: text })} />
                  </View>
                ) : (
                  <View className="figures">{places} 个</View>
                )}
              </View>
            )}
          </Looked>
        )}
      </QueryView>
      <RefusalNotice error={error} />
    </Sheet>
  );
}

/** How far the post went: by score, or by its unit's own order. */
const sayLine = ({ ranked, cutOff, lastPlace }: Pick<RunOutcome['posts'][number], 'ranked' | 'cutOff' | 'lastPlace'>): string => {
  const unit = ranked === undefined ? '' : `，单位排了 ${ranked} 人`;
  if (lastPlace !== undefined) return `${unit}，录到第 ${lastPlace} 位`;
  return cutOff ? `${unit}，按总成绩到第 ${cutOff.rank} 名 ${cutOff.score} 分` : `${unit}，按志愿没有录满`;
};
