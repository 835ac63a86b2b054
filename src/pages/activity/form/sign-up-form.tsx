import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { Place } from '../../../../domain/activity/seats';
import type { Profile } from '../../../../domain/person/profile';
import { showMoment } from '../../../../domain/time/shanghai';
import type { ActivityDetail } from '../../../../cloudfunctions/activities/read';
import { api, queryClient } from '../../../api';
import { Agreement } from '../../../components/agreement';
import { Button } from '../../../components/button';
import { useNotify } from '../../../components/notify-card';
import { RefusalNotice } from '../../../components/refusal-notice';
import { Sheet } from '../../../components/sheet';
import { toast } from '../../../components/toast';
import { Companions } from '../companions';
import { GroupChoice } from '../group-choice';
import { AnswerFields } from './answer-fields';
import { answersKey, useAnswers } from './use-answers';

interface SignUpFormProps {
  activity: ActivityDetail;
  profile: Pick<Profile, 'name' | 'university'>;
  drawer: string;
  onClose: () => void;
}

/** The form: who, where, how many, the organiser's own questions, and consent. */
export function SignUpForm({ activity, profile, drawer, onClose }: SignUpFormProps) {
  const { id, form, groups } = activity;
  const notify = useNotify('activity');
  const answers = useAnswers(answersKey(drawer, id), form);
  const [companions, setCompanions] = useState(0);
  const [groupId, setGroupId] = useState<string>();
  const group = groups.find((each) => each.id === groupId);
  // Where an activity has groups, what is left and who may come along is the group's.
  const room = group ?? activity;
  const isUnplaced = groups.length > 0 && !group;
  const [agreed, setAgreed] = useState(false);
  const [reminded, setReminded] = useState(false);
  const signUp = useMutation(
    api.activities.signUp.mutationOptions({
      onSuccess: (place) => {
        answers.forget();
        toast(sayPlace(place));
        onClose();
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.activities.pathKey() }),
      // The profile may be gone, or too old.
      onError: () => void queryClient.invalidateQueries({ queryKey: api.account.me.pathKey() }),
    }),
  );
  const seats = companions + 1;
  const waits = room.waiting > 0 || room.seatsLeft < seats;
  const confirm = () => {
    const checked = answers.checked();
    setReminded(true);
    // On a short screen the sentence itself may be out of sight.
    if (!checked) return toast('还有红字没填好');
    if (!agreed) return toast('先勾上同意的那一句');
    notify.renew();
    signUp.mutate({ activityId: id, companions, ...(group && { group: group.id }), ...(form.length > 0 && { answers: checked }) });
  };

  return (
    <Sheet
      title="报名"
      onClose={onClose}
      foot={
        <Button width="grow" state={signUp.isPending ? 'busy' : isUnplaced ? 'off' : 'ready'} onPress={confirm}>
          {isUnplaced ? '先选坐哪里' : waits ? `加入候补，等 ${seats} 座` : `确认报名，占 ${seats} 座`}
        </Button>
      }
    >
      <View className="text-secondary figures">
        {showMoment(activity.startsAt)}，{activity.place}
      </View>
      <Row name="姓名" value={profile.name} />
      <Row name="学校" value={profile.university} />
      {groups.length > 0 && (
        <GroupChoice
          groups={groups}
          chosen={groupId}
          onChange={(chosen) => {
            setGroupId(chosen.id);
            setCompanions(Math.min(companions, chosen.companions));
          }}
        />
      )}
      {!isUnplaced && room.companions > 0 && <Companions most={room.companions} chosen={companions} onChange={setCompanions} />}
      {form.length > 0 && <AnswerFields form={form} typed={answers.typed} complaints={answers.complaints} onChange={answers.change} />}
      <Agreement on={agreed} onChange={setAgreed} missing={reminded && !agreed}>
        {`把我的姓名、学校、学历、年级、毕业年份、专业、同行人数${form.length > 0 ? '、上面填的' : ''}和只露头尾的手机号交给主办方，只用于办这场活动`}
      </Agreement>
      <RefusalNotice error={signUp.error} />
    </Sheet>
  );
}

/** Whoever signs up again may find a seat kept for them: there is no ticket before they have taken it. */
const sayPlace = (place: Place): string => {
  if (place.kind === 'queue') return `座位满了，你排在候补第 ${place.position} 位`;
  return place.kind === 'offer' ? `座位留给你，${showMoment(place.until)} 前点“要这个座位”` : '报上了，到场前打开入场码';
};

function Row({ name, value }: { name: string; value: string }) {
  return (
    <View className="form-row">
      <View className="text-secondary">{name}</View>
      <View className="form-value">{value}</View>
    </View>
  );
}
