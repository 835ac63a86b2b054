import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { activityKinds } from '../../../domain/activity/kind';
import { lifeStates } from '../../../domain/activity/life';
import { showMoment } from '../../../domain/time/shanghai';
import type { HeldActivity } from '../../../cloudfunctions/activities/held';
import { api, CallRefused } from '../../api';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Tag } from '../../components/tag';
import { toast } from '../../components/toast';
import { open, paths } from '../../routes';

/** What needs more than a tap. */
export type Doing = 'copy' | 'seats';

interface HeldCardProps {
  activity: HeldActivity;
  onAsk: (doing: Doing) => void;
}

/** One published activity: where in its life it stands, its seats, and the steps that are open now. */
export function HeldCard({ activity, onAsk }: HeldCardProps) {
  const { id, kind, title, startsAt, capacity, seatsLeft, waiting, calledOff, state, isOver, series, district } = activity;
  const { close, archive, isBusy } = useSteps();
  const isEvent = kind !== 'letter';
  const mayResize = isEvent && calledOff === null && Date.parse(startsAt) > Date.now();
  return (
    <Card>
      <View className="tags">
        <Tag tone="programme">{activityKinds[kind]}</Tag>
        {calledOff === null ? (
          <Tag>{lifeStates[state]}</Tag>
        ) : (
          <Tag tone="danger" icon="close">
            已取消
          </Tag>
        )}
      </View>
      <View className="text-title activity-book-title">{title}</View>
      <View className="text-note figures activity-book-note">
        {showMoment(startsAt)}，{district}
        {series !== null && '，几个区一起办'}
      </View>
      {isEvent && (
        <View className="text-note figures activity-book-note">
          共 {capacity} 座，还剩 {seatsLeft} 座{waiting > 0 && `，${waiting} 人候补`}
        </View>
      )}
      <View className="activity-book-doing">
        {isEvent && (
          <Button look="outline" size="small" label={`名单：${title}`} onPress={() => open(paths.deskActivityPeople(id))}>
            名单
          </Button>
        )}
        {mayResize && (
          <Button look="outline" size="small" label={`改座位：${title}`} onPress={() => onAsk('seats')}>
            改座位
          </Button>
        )}
        {state === 'published' && isOver && calledOff === null && (
          <Button look="outline" size="small" state={isBusy ? 'busy' : 'ready'} label={`收尾：${title}`} onPress={() => void close(id)}>
            收尾
          </Button>
        )}
        {(state === 'closed' || (state === 'published' && calledOff !== null)) && (
          <Button look="outline" size="small" state={isBusy ? 'busy' : 'ready'} label={`归档：${title}`} onPress={() => archive(id)}>
            归档
          </Button>
        )}
        <Button look="quiet" size="small" label={`照着再办：${title}`} onPress={() => onAsk('copy')}>
          照着再办
        </Button>
      </View>
    </Card>
  );
}

function useSteps() {
  const queries = useQueryClient();
  const done = {
    onError: (error: unknown) => toast(CallRefused.from(error).sentence),
    onSettled: () => queries.invalidateQueries(api.activities.pathFilter()),
  };
  const close = useMutation(api.activities.close.mutationOptions({ ...done, onSuccess: () => toast('收尾了') }));
  const archive = useMutation(api.activities.archive.mutationOptions({ ...done, onSuccess: () => toast('归档了') }));
  return {
    close: async (activityId: string) => {
      if (await ask({ title: '收尾吗', consequence: '收尾以后名单定下来，门口不再签到。离线时扫过的还会补上。', yes: '收尾', no: '再等等' })) close.mutate({ activityId });
    },
    archive: (activityId: string) => archive.mutate({ activityId }),
    isBusy: close.isPending || archive.isPending,
  };
}
