import { View } from '@tarojs/components';
import { exceptionStates } from '../../../domain/activity/exception';
import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { open, paths } from '../../routes';

/** Whether the reader is not among those an activity is for, and no exception was granted. */
export const isNotForMe = ({ misses, exception }: ActivityDetail): boolean => misses !== null && misses.length > 0 && exception?.state !== 'granted';

/** For whom it is, what of that does not fit the reader, and where a request stands: before anybody presses anything. */
export function ForWhom({ activity }: { activity: ActivityDetail }) {
  const { limits, misses, exception } = activity;
  if (limits.length === 0) return null;
  return (
    <View className="section for-whom">
      <View className="text-heading block-head">报名条件</View>
      {limits.map((limit) => {
        const miss = misses?.find((each) => each.startsWith(`${limit}，`));
        return (
          <View key={limit} className="who-line">
            <Icon name={miss ? 'close' : misses ? 'check' : 'info'} className={miss || !misses ? 'who-no' : 'who-yes'} />
            <View className="grow">{miss ?? limit}</View>
          </View>
        );
      })}
      {exception && <Standing exception={exception} />}
      {isNotForMe(activity) && !exception && (
        <Button look="plain" size="small" onPress={() => open(paths.profile)}>
          档案写错了，去改
        </Button>
      )}
    </View>
  );
}

function Standing({ exception: { state, words } }: { exception: NonNullable<ActivityDetail['exception']> }) {
  const tone = state === 'granted' ? 'programme' : 'info';
  const said = words ? `：${words}` : '';
  return (
    <View className="for-whom-standing" aria-role="status">
      <Notice tone={tone}>
        {state === 'asked' && `你申请了参加，${exceptionStates.asked}`}
        {state === 'granted' && `组织者同意你参加${said}`}
        {state === 'refused' && `组织者没有同意${said}`}
      </Notice>
    </View>
  );
}
