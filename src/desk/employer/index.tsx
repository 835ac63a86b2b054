import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { OwnOpening } from '../../../cloudfunctions/jobs/applicants/openings';
import { api } from '../../api';
import { Card } from '../../components/card';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { NotifyCard } from '../../components/notify-card';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { Tag } from '../../components/tag';
import { open, paths } from '../../routes';
import './index.scss';

/** 收到的投递: the openings of the contact's employer, with how many applied and how many wait to be looked at. */
export default function DeskEmployer() {
  const query = useInfiniteQuery(api.jobs.applicants.openings.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }));
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="本单位的岗位">
          {({ pages }) => {
            const openings = pages.flatMap((page) => page.openings);
            if (openings.length === 0) return <StateView kind="empty" title="还没有本单位的岗位" advice="在“本单位的岗位”里写一个交上来，或请组织者导入岗位表。" />;
            const unseen = pages[0]?.unseen ?? 0;
            return (
              <>
                <View className="text-secondary employer-sum" aria-role="status">
                  {unseen > 0 ? `${unseen} 份还没看` : '都看过了'}
                </View>
                <NotifyCard moment="applicants" />
                {openings.map((opening) => (
                  <OpeningCard key={opening.id} opening={opening} />
                ))}
              </>
            );
          }}
        </QueryView>
      </View>
    </Screen>
  );
}

function OpeningCard({ opening: { id, title, employer, open: isOpen, counts } }: { opening: OwnOpening }) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = [
    counts.invited ? `邀约 ${counts.invited}` : '',
    counts.hired ? `已录用 ${counts.hired}` : '',
    counts.refused ? `不合适 ${counts.refused}` : '',
  ].filter(Boolean);
  return (
    <Card onPress={() => open(paths.deskApplicants(id))}>
      <View className="employer-head">
        <View className="text-title grow three-lines">{title}</View>
        {counts.sent ? <Tag tone="warning">{counts.sent} 份没看</Tag> : !isOpen && <Tag tone="outline">不再收简介</Tag>}
      </View>
      <View className="text-note employer-name">{employer}</View>
      <View className="text-secondary figures">
        {total === 0 ? '还没有人投递' : `共 ${total} 份`}
        {parts.length > 0 && `，${parts.join('，')}`}
      </View>
    </Card>
  );
}
