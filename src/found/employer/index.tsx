import { useRouter } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { type Employer } from '../../../cloudfunctions/jobs/employers/read';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Icon } from '../../components/icon';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { ShareTrigger, useShareCard } from '../../platform/share';
import { paths } from '../../routes';
import { Activities } from './parts/activities';
import { EmployerHead } from './parts/employer-head';
import { Introduction } from './parts/introduction';
import { Openings } from './parts/openings';
import { Pictures } from './parts/pictures';
import './index.scss';

/** One employer: who it is, what it looks for, where one can meet it. Opens for anyone, from a shared card too. */
export default function EmployerPage() {
  const { id = '' } = useRouter().params;
  const query = useQuery(api.jobs.employers.read.queryOptions({ id }));
  const card = { title: query.data ? `${query.data.name}在招人` : '家乡的用人单位', path: paths.employer(id) };
  useShareCard(card);
  return (
    <Screen>
      <QueryView query={query} what="用人单位">
        {(employer) => <Whole employer={employer} />}
      </QueryView>
      {query.data && (
        <ActionBar>
          <ShareTrigger className="button button-grow" label="把这家单位发给家人" card={card}>
            <Icon name="share" size="inline" className="button-icon" />
            把这家单位发给家人
          </ShareTrigger>
        </ActionBar>
      )}
    </Screen>
  );
}

function Whole({ employer }: { employer: Employer }) {
  return (
    <View className="content">
      <EmployerHead employer={employer} />
      <Introduction employer={employer} />
      <Pictures employer={employer} />
      <Openings employer={employer} />
      <Activities employer={employer} />
      {employer.sample && <View className="text-note employer-source">示例数据，取自公开的招聘简章</View>}
    </View>
  );
}
