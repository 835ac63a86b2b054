import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, newId } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { CampaignForm } from './campaign-form';
import './index.scss';

/** 专题: what a campaign is called, how long it lasts, and what its gift package holds. */
export default function DeskCampaign() {
  const given = useRouter().params.id;
  // A new one has its name before it is first saved.
  const [id] = useState(() => given ?? newId());
  const query = useQuery(api.activities.campaigns.opened.queryOptions({ id: given }, { staleTime: Infinity, gcTime: 0 }));
  return (
    <Screen>
      <QueryView query={query} what="专题">
        {(opened) => <CampaignForm id={id} opened={opened} />}
      </QueryView>
    </Screen>
  );
}
