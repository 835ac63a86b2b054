import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { open, paths } from '../../routes';
import { InvitationList } from './invitation-list';
import { RoleList } from './role-list';
import './index.scss';

/** 同事和邀请: who holds which role within reach, and who has been invited. */
export default function DeskStaff() {
  const staff = useInfiniteQuery(api.desk.staff.list.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }));
  const invitations = useInfiniteQuery(api.desk.staff.invitations.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }));
  const refetch = () => Promise.all([staff.refetch(), invitations.refetch()]);
  useDidShow(() => void refetch());
  usePullToRefresh(refetch);
  return (
    <Screen>
      <View className="content">
        <QueryView query={invitations} what="邀请" extent="part">
          {({ pages }) => <InvitationList invitations={pages.flatMap((page) => page.invitations)} />}
        </QueryView>
        <QueryView query={staff} what="同事">
          {({ pages }) => <RoleList colleagues={pages.flatMap(({ colleagues }) => colleagues)} />}
        </QueryView>
        {staff.hasNextPage && (
          <Button look="plain" width="wide" state={staff.isFetchingNextPage ? 'busy' : 'ready'} onPress={() => void staff.fetchNextPage()}>
            再看一些
          </Button>
        )}
      </View>
      <ActionBar>
        <Button width="grow" icon="person" onPress={() => open(paths.deskInvite)}>
          邀请同事
        </Button>
      </ActionBar>
    </Screen>
  );
}
