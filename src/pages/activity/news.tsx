import { View } from '@tarojs/components';
import { showMoment } from '../../../domain/time/shanghai';
import { Notice } from '../../components/notice';

/** What is different from when people signed up, in the organiser's words. */
export function Changed({ at, what }: { at: string; what: string }) {
  return (
    <View className="activity-news">
      <Notice tone="warning">
        有变动：{what}（{showMoment(at)} 改的）
      </Notice>
    </View>
  );
}

/** It does not take place, and why. */
export function CalledOff({ reason }: { reason: string }) {
  return (
    <View className="activity-news" aria-role="status">
      <Notice tone="danger">这场活动取消了：{reason}</Notice>
    </View>
  );
}
