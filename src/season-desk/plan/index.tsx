import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { api, newId } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { PlanForm } from './plan-form';
import './index.scss';

/** 时间和规则: what organisers lay down for a season, as a draft, and as far as it may be mended afterwards. */
export default function DeskPlan() {
  const { id: given, district } = useRouter().params;
  // A new one has its name before it is first saved.
  const [id] = useState(() => given ?? newId());
  const query = useQuery(api.season.seasons.read.queryOptions({ ...(given && { id: given }), ...(district && { district }) }, { staleTime: Infinity, gcTime: 0 }));
  return (
    <Screen programme="jinzhongzi">
      <QueryView query={query} what="时间和规则">
        {(opened) => <PlanForm id={id} opened={opened} />}
      </QueryView>
    </Screen>
  );
}
