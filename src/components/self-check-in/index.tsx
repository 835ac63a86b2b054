import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import { metresBetween } from '../../../domain/activity/distance';
import type { MapPoint } from '../../../domain/activity/plan-parts';
import { wrongReasons, type Verdict } from '../../../domain/activity/verdict';
import { api, CallRefused, newId, queryClient } from '../../api';
import { locate } from '../../platform/locate';
import { scanCode } from '../../platform/scan-code';
import { Button } from '../button';
import { toast } from '../toast';
import './index.scss';

interface SelfCheckInProps {
  activityId: string;
  /** Where the activity is on the map; null where nobody marked it. */
  at: MapPoint | null;
}

/** 现场签到: whoever is in the room scans the code shown there; where they are stays on the phone, how far that is goes along. */
export function SelfCheckIn({ activityId, at }: SelfCheckInProps) {
  const [isScanning, setScanning] = useState(false);
  const checkIn = useMutation(
    api.activities.checkInHere.mutationOptions({
      onSuccess: (verdict) => toast(wordsOf(verdict)),
      onError: (error) => toast(CallRefused.from(error).sentence),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.activities.pathKey() }),
    }),
  );
  const scan = async () => {
    setScanning(true);
    try {
      const code = await scanCode();
      if (code === undefined) return;
      const here = at && (await locate());
      checkIn.mutate({ activityId, code, scanId: newId(), ...(here && { metres: metresBetween(here, at) }) });
    } catch (failure) {
      console.warn('camera', failure);
      toast('相机打不开，请到门口让组织者扫码');
    } finally {
      setScanning(false);
    }
  };
  return (
    <View className="self-check-in">
      <Button look="quiet" width="grow" icon="scan" state={isScanning || checkIn.isPending ? 'busy' : 'ready'} onPress={() => void scan()}>
        现场签到
      </Button>
      <View className="self-check-in-note">会场里挂着签到码，扫一下就签到</View>
    </View>
  );
}

const wordsOf = (verdict: Verdict): string => {
  if (verdict.kind === 'admitted') return '签到好了，请入座';
  if (verdict.kind !== 'wrong') return '你已经签过到了';
  if (verdict.reason === 'unreadable') return '这不是会场的签到码，再对准一次';
  if (verdict.reason === 'stale') return '这是刚才的码，请扫屏幕上现在的';
  if (verdict.reason === 'forged') return '这不是这场活动的签到码';
  return wrongReasons[verdict.reason];
};
