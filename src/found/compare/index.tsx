import { useRouter } from '@tarojs/taro';
import { useQueries } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { compared } from '../../kept-jobs/compared';
import { rememberParameters } from '../../platform/remember-parameters';
import { useShareCard } from '../../platform/share';
import { openTab, paths } from '../../routes';
import { idsOf } from './ids';
import { Table } from './parts/table';
import './index.scss';

/** 对比: up to three openings side by side. What is passed on shows the same. */
export default function Compare() {
  const { params } = useRouter();
  const [ids, setIds] = useState(() => idsOf(params.ids));
  const queries = useQueries({ queries: ids.map((id) => api.jobs.read.queryOptions({ id })) });
  const jobs = queries.flatMap(({ data }) => data ?? []);
  useShareCard({ title: '帮我看看这几个岗位', path: paths.compare(ids) });
  const remove = (id: string) => {
    const rest = ids.filter((other) => other !== id);
    compared.remove(id);
    setIds(rest);
    rememberParameters(`ids=${rest.join(',')}`);
  };
  if (ids.length === 0) {
    return (
      <Screen>
        <StateView kind="empty" title="还没有要比的岗位" advice="在岗位列表里点右上角的“更多”，放进对比。" action={{ text: '去看岗位', onPress: () => openTab(paths.jobs) }} />
      </Screen>
    );
  }
  const whole = {
    data: jobs.length === ids.length ? jobs : undefined,
    error: queries.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => Promise.all(queries.map(({ refetch }) => refetch())),
  };
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={whole} what="岗位">
          {(all) => <Table jobs={all} onRemove={remove} />}
        </QueryView>
      </View>
    </Screen>
  );
}
