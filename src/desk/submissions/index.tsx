import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { NotifyCard } from '../../components/notify-card';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { open, paths } from '../../routes';
import { draftsOf, type Draft } from '../submission/drafts';
import { DraftList } from './parts/draft-list';
import { OfferPicture } from './parts/offer-picture';
import { OwnOpenings } from './parts/own-openings';
import { SubmissionList } from './parts/submission-list';
import './index.scss';

const onward = { getNextPageParam: ({ next }: { next: number | null }) => next ?? undefined };

/** 本单位的岗位: what a contact has begun to write, what they submitted, and the openings there are. */
export default function DeskSubmissions() {
  const drawer = useQuery(api.account.me.queryOptions()).data?.drawer;
  const [drafts, setDrafts] = useState<Draft[]>([]);
  const submitted = useInfiniteQuery(api.jobs.submissions.mine.infiniteQueryOptions({}, onward));
  const openings = useInfiniteQuery(api.jobs.applicants.openings.infiniteQueryOptions({}, onward));
  const refresh = () => Promise.all([submitted.refetch(), openings.refetch()]);
  const shown = drawer === undefined ? [] : drafts.length > 0 ? drafts : draftsOf(drawer);
  useDidShow(() => {
    void refresh();
    if (drawer !== undefined) setDrafts(draftsOf(drawer));
  });
  usePullToRefresh(refresh);
  useMoreAtBottom(openings);
  return (
    <Screen>
      <View className="content section-first">
        <NotifyCard moment="submission" />
        <DraftList drafts={shown} />
        <QueryView query={submitted} what="交上去的岗位" extent="part">
          {({ pages }) => (
            <>
              <SubmissionList submissions={pages.flatMap(({ submissions }) => submissions)} />
              {submitted.hasNextPage && (
                <Button look="plain" width="wide" onPress={() => void submitted.fetchNextPage()}>
                  再看一些交过的
                </Button>
              )}
            </>
          )}
        </QueryView>
        <QueryView query={openings} what="本单位的岗位" extent="part">
          {({ pages }) => <OwnOpenings openings={pages.flatMap((page) => page.openings)} />}
        </QueryView>
        <OfferPicture />
      </View>
      <ActionBar>
        <Button width="grow" onPress={() => open(paths.deskSubmit())}>
          写一个新岗位
        </Button>
      </ActionBar>
    </Screen>
  );
}
