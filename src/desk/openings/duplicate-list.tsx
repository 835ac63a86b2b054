import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Likeness } from '../../../cloudfunctions/jobs/edit/duplicates';
import { showMoment } from '../../../domain/time/shanghai';
import { api, CallRefused } from '../../api';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { List, ListRow } from '../../components/list';
import { SectionHead } from '../../components/section-head';
import { toast } from '../../components/toast';
import { open, paths } from '../../routes';

const SHOWN_FIRST = 2;

/** Openings that two sources may both have told of; which one stays, an organiser says. */
export function DuplicateList() {
  const { data } = useQuery(api.jobs.keeping.duplicates.queryOptions());
  const [all, setAll] = useState(false);
  const groups = data?.groups ?? [];
  if (groups.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="像是同一个岗位" note={`${groups.length} 组${data?.more ? '多' : ''}，来自不同的表`} />
      {groups.slice(0, all ? undefined : SHOWN_FIRST).map(({ openings }) => (
        <Group key={openings[0]?.id} openings={openings} />
      ))}
      {!all && groups.length > SHOWN_FIRST && (
        <Button look="plain" width="wide" onPress={() => setAll(true)}>
          看其余 {groups.length - SHOWN_FIRST} 组
        </Button>
      )}
      {all && data?.more && <View className="text-note">这些定了，再列出后面的。</View>}
    </View>
  );
}

function Group({ openings }: Likeness) {
  const queries = useQueryClient();
  const { mutateAsync, isPending } = useMutation(api.jobs.keeping.merge.mutationOptions());
  const apart = useMutation(
    api.jobs.keeping.tellApart.mutationOptions({
      onSuccess: () => toast('各是各的，不再问了'),
      onError: (error) => toast(CallRefused.from(error).sentence),
      onSettled: () => queries.invalidateQueries(api.jobs.keeping.duplicates.queryFilter()),
    }),
  );
  const state = isPending || apart.isPending ? 'busy' : 'ready';
  const keep = async (keepId: string) => {
    const consequence = `另外 ${openings.length - 1} 个下架，以前分享出去的，打开会指到留下的这个。`;
    if (!(await ask({ title: '是同一个岗位？', consequence, yes: '留这个', no: '再看看' }))) return;
    try {
      for (const { id } of openings) if (id !== keepId) await mutateAsync({ keepId, dropId: id });
      toast('合并好了');
    } catch (error) {
      toast(CallRefused.from(error).sentence);
    }
    await queries.invalidateQueries(api.jobs.keeping.pathFilter());
  };
  const tellApart = async () => {
    const consequence = `${openings.length} 个都留着，以后不再问是不是同一个。`;
    if (await ask({ title: '各是各的？', consequence, yes: '各是各的', no: '再看看' })) apart.mutate({ ids: openings.map(({ id }) => id) });
  };
  return (
    <View className="duplicate-group">
      <List>
        {openings.map(({ id, title, employer, place, writtenAt }) => (
          <View key={id}>
            <ListRow text={title} note={[employer, place, `${showMoment(writtenAt)} 写入`].filter(Boolean).join(' · ')} onPress={() => open(paths.deskOpening(id))} />
            <Button look="plain" size="small" label={`留下“${title}”，${place}，并掉其余的`} state={state} onPress={() => void keep(id)}>
              留这个，并掉其余的
            </Button>
          </View>
        ))}
      </List>
      <Button look="plain" size="small" label={`“${openings[0]?.title ?? ''}”不是同一个，各是各的`} state={state} onPress={() => void tellApart()}>
        不是同一个，各是各的
      </Button>
    </View>
  );
}
