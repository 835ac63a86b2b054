import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { open, paths } from '../../routes';
import { DraftForm } from './draft-form';
import { Review } from './review';
import './index.scss';

/** 写活动: an organiser writes an activity; another one reads and publishes it. */
export default function DeskActivityDraft() {
  const { id = '' } = useRouter().params;
  const me = useQuery(api.account.me.queryOptions());
  // As it stood when the page opened: what is typed since stands in the form.
  const query = useQuery({ ...api.activities.drafts.read.queryOptions({ id }), refetchOnMount: 'always', refetchOnWindowFocus: false, staleTime: Infinity });
  const drawer = me.data?.drawer;
  return (
    <Screen>
      <QueryView query={query} what="草稿">
        {(opened) => {
          if (opened.state === 'review') return <Review key={opened.revision} opened={opened} />;
          if (opened.state === 'draft') return drawer !== undefined && query.isFetchedAfterMount ? <DraftForm key={opened.id} drawer={drawer} opened={opened} /> : null;
          return (
            <View className="content">
              <StateView kind="empty" title="已经发布" advice="大家都看得到了。" action={{ text: '看这场活动', onPress: () => open(paths.activity(id)) }} />
            </View>
          );
        }}
      </QueryView>
    </Screen>
  );
}
