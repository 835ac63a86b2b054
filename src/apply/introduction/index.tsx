import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { IntroductionForm } from './introduction-form';
import './index.scss';

/** 求职简介: written once, sent to any opening as it is then. */
export default function IntroductionPage() {
  const me = useQuery(api.account.me.queryOptions());
  const introduction = useQuery(api.jobs.introduction.read.queryOptions());
  return (
    <Screen>
      <QueryView query={introduction} what="求职简介">
        {(own) => (
          <QueryView query={me} what="个人信息">
            {({ drawer }) => <IntroductionForm own={own} drawer={drawer} />}
          </QueryView>
        )}
      </QueryView>
    </Screen>
  );
}
