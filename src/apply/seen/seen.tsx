import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { JobCard } from '../../components/job-card';
import { QueryView } from '../../components/query-view';
import { StateView } from '../../components/state-view';
import { seenJobs } from '../../kept-jobs';
import { open, openTab, paths } from '../../routes';

/** Cards read in one go; the cloud gives no more. */
const AT_ONCE = 20;

/** The openings opened on this phone, the last first. */
export function Seen() {
  const ids = seenJobs.use();
  const [parts, setParts] = useState(1);
  useReachBottom(() => setParts((now) => (now * AT_ONCE < ids.length ? now + 1 : now)));
  if (ids.length === 0) {
    return (
      <StateView
        kind="empty"
        title="还没有看过岗位"
        advice="打开过的岗位会记在这台手机上，最多 100 个，谁也看不到。"
        action={{ text: '去看岗位', onPress: () => openTab(paths.jobs) }}
      />
    );
  }
  const forget = async () => {
    if (await ask({ title: '清空看过的？', consequence: '只清这台手机上的记录，收藏和投递都在。', yes: '清空', no: '留着' })) seenJobs.clear();
  };
  return (
    <>
      {Array.from({ length: parts }, (_, part) => (
        <Part key={part} ids={ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE)} />
      ))}
      <View className="seen-foot">
        <View className="text-note">只记在这台手机上</View>
        <Button look="plain" size="small" onPress={() => void forget()}>
          清空
        </Button>
      </View>
    </>
  );
}

function Part({ ids }: { ids: readonly string[] }) {
  const query = useQuery(api.jobs.cards.queryOptions({ ids: [...ids] }, { placeholderData: keepPreviousData }));
  return (
    <View className="seen-part">
      <QueryView query={query} what="看过的岗位" extent="part">
        {(jobs) => jobs.map((job) => <JobCard key={job.id} job={job} onPress={() => open(paths.job(job.id))} />)}
      </QueryView>
    </View>
  );
}
