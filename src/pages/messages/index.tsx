import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { ReceivedMessage } from '../../../cloudfunctions/account/messages/list';
import { Button } from '../../components/button';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { List } from '../../components/list';
import { NotifyCard } from '../../components/notify-card';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { openTab, paths } from '../../routes';
import { byDay } from './by-day';
import { MessageRow } from './message-row';
import { useMessages } from './use-messages';
import './index.scss';

/** 消息: what reached the person, newest first, each leading to its place. Nothing here depends on WeChat's copies. */
export default function Messages() {
  const { query, follow, readAll, isReading } = useMessages(useRouter().params.open);
  const { hasNextPage, isFetchingNextPage, refetch, fetchNextPage } = query;
  const more = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  useDidShow(() => void refetch());
  usePullToRefresh(refetch);
  useReachBottom(more);
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="消息">
          {({ pages }) => {
            const messages = pages.flatMap((page) => page.messages);
            if (messages.length === 0) return <Nothing />;
            return (
              <>
                <NotifyCard moment="activity" />
                <Days messages={messages} isReading={isReading} onFollow={follow} onReadAll={readAll} />
                {hasNextPage ? (
                  <Button look="plain" width="wide" state={isFetchingNextPage ? 'busy' : 'ready'} onPress={more}>
                    再看早一些的
                  </Button>
                ) : (
                  <View className="text-note messages-foot">只留最近一年的消息</View>
                )}
              </>
            );
          }}
        </QueryView>
      </View>
    </Screen>
  );
}

interface DaysProps {
  messages: readonly ReceivedMessage[];
  isReading: boolean;
  onFollow: (id: string, message: ReceivedMessage['message']) => void;
  onReadAll: (until: string) => void;
}

function Days({ messages, isReading, onFollow, onReadAll }: DaysProps) {
  const newest = messages[0]?.at ?? '';
  const hasUnread = messages.some(({ read }) => !read);
  return (
    <>
      {byDay(messages, new Date()).map(({ name, messages: those }, index) => (
        <View key={name}>
          <View className="messages-day">
            <View className="text-note">{name}</View>
            {index === 0 && hasUnread && (
              <Button look="plain" size="small" state={isReading ? 'busy' : 'ready'} onPress={() => onReadAll(newest)}>
                全部已读
              </Button>
            )}
          </View>
          <List>
            {those.map((received) => (
              <MessageRow key={received.id} received={received} onPress={() => onFollow(received.id, received.message)} />
            ))}
          </List>
        </View>
      ))}
    </>
  );
}

function Nothing() {
  return (
    <StateView
      kind="empty"
      title="还没有消息"
      advice="报名、补上座位、活动有变动、约好面试，都会记在这里。"
      action={{ text: '去看活动', onPress: () => openTab(paths.activities) }}
    />
  );
}
