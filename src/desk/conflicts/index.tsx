import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Conflict } from '../../../cloudfunctions/activities/conflicts/list';
import { api } from '../../api';
import { Button } from '../../components/button';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { ConflictCard } from './conflict-card';
import { NoteSheet } from './note-sheet';
import { UndoSheet } from './undo-sheet';
import './index.scss';

type Asked = { what: 'note'; conflict: Conflict } | { what: 'undo'; ticket: string };

/** 重复入场: scans that let somebody in and are not the attendance; what the rule decided, and what people find out about it. */
export default function DeskConflicts() {
  const { activityId = '' } = useRouter().params;
  const query = useInfiniteQuery(api.activities.conflicts.list.infiniteQueryOptions({ activityId }, { getNextPageParam: ({ next }) => next ?? undefined }));
  const [asked, setAsked] = useState<Asked>();
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  const close = () => setAsked(undefined);
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="重复入场">
          {({ pages }) => {
            const conflicts = pages.flatMap((page) => page.conflicts);
            if (conflicts.length === 0) return <StateView kind="empty" title="没有重复入场" advice="断网的门补传以后，同一张票进了两次的会列在这里。" />;
            return (
              <>
                <View className="text-secondary conflicts-rule">共 {pages[0]?.total ?? 0} 处。同一张票先扫的一次算签到，后扫的列在这里，人数不重复算。</View>
                {conflicts.map((conflict) => (
                  <ConflictCard
                    key={conflict.scanId}
                    conflict={conflict}
                    onNote={() => setAsked({ what: 'note', conflict })}
                    onUndo={() => setAsked({ what: 'undo', ticket: conflict.ticket })}
                  />
                ))}
              </>
            );
          }}
        </QueryView>
        <View className="conflicts-undo">
          <Button look="outline" onPress={() => setAsked({ what: 'undo', ticket: '' })}>
            撤回一次签到
          </Button>
        </View>
      </View>
      {asked?.what === 'note' && <NoteSheet activityId={activityId} conflict={asked.conflict} onClose={close} />}
      {asked?.what === 'undo' && <UndoSheet activityId={activityId} ticket={asked.ticket} onClose={close} />}
    </Screen>
  );
}
