import { useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { showMoment } from '../../../domain/time/shanghai';
import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { api, CallRefused, queryClient } from '../../api';
import { Agreement } from '../../components/agreement';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { useNotify } from '../../components/notify-card';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { Bone } from '../../components/skeleton';
import { toast } from '../../components/toast';
import { open, paths } from '../../routes';
import { Companions } from './companions';
import { GroupChoice } from './group-choice';

interface SignUpSheetProps {
  activity: ActivityDetail;
  onClose: () => void;
}

/** The form: who, how many, and consent. Whoever has no profile is sent to write one and comes back to this sheet. */
export function SignUpSheet({ activity, onClose }: SignUpSheetProps) {
  const me = useQuery(api.account.me.queryOptions());
  const notify = useNotify('activity');
  const [companions, setCompanions] = useState(0);
  const [groupId, setGroupId] = useState<string>();
  const group = activity.groups.find(({ id }) => id === groupId);
  // Where an activity has groups, what is left and who may come along is the group's.
  const room = group ?? activity;
  const isUnplaced = activity.groups.length > 0 && !group;
  const [agreed, setAgreed] = useState(false);
  const [reminded, setReminded] = useState(false);
  const signUp = useMutation(
    api.activities.signUp.mutationOptions({
      onSuccess: (place) => {
        toast(place.kind === 'queue' ? `座位满了，你排在候补第 ${place.position} 位` : '报上了，到场前打开入场码');
        onClose();
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.activities.pathKey() }),
      onError: () => void me.refetch(),
    }),
  );
  const seats = companions + 1;
  const waits = room.waiting > 0 || room.seatsLeft < seats;
  const confirm = () => {
    if (agreed) {
      notify.renew();
      signUp.mutate({ activityId: activity.id, companions, ...(group && { group: group.id }) });
    } else {
      setReminded(true);
      // On a short screen the sentence itself may be out of sight.
      toast('先勾上同意的那一句');
    }
  };
  const foot = me.data?.profile ? (
    <Button width="grow" state={signUp.isPending ? 'busy' : isUnplaced ? 'off' : 'ready'} onPress={confirm}>
      {isUnplaced ? '先选坐哪里' : waits ? `加入候补，等 ${seats} 座` : `确认报名，占 ${seats} 座`}
    </Button>
  ) : (
    me.data && (
      <Button width="grow" onPress={() => open(paths.profile)}>
        去填个人信息
      </Button>
    )
  );

  return (
    <Sheet title="报名" onClose={onClose} foot={foot}>
      <View className="text-secondary figures">
        {showMoment(activity.startsAt)}，{activity.place}
      </View>
      <QueryView query={me} what="个人信息" skeleton={<Bone width="100%" height="120px" />}>
        {({ profile }) =>
          profile ? (
            <>
              <Row name="姓名" value={profile.name} />
              <Row name="学校" value={profile.university} />
              {activity.groups.length > 0 && (
                <GroupChoice
                  groups={activity.groups}
                  chosen={groupId}
                  onChange={({ id, companions: most }) => {
                    setGroupId(id);
                    setCompanions(Math.min(companions, most));
                  }}
                />
              )}
              {!isUnplaced && room.companions > 0 && <Companions most={room.companions} chosen={companions} onChange={setCompanions} />}
              <Agreement on={agreed} onChange={setAgreed} missing={reminded && !agreed}>
                把我的姓名和同行人数交给主办方，只用于这场活动的签到
              </Agreement>
              {signUp.error && <Notice tone="danger">{CallRefused.from(signUp.error).sentence}</Notice>}
            </>
          ) : (
            <View className="profile-first">报名要写姓名和学校。先填个人信息，一分钟就好，填完回来接着报。</View>
          )
        }
      </QueryView>
    </Sheet>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <View className="form-row">
      <View className="text-secondary">{name}</View>
      <View className="form-value">{value}</View>
    </View>
  );
}
