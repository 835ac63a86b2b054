import { View } from '@tarojs/components';
import { type JobDetail } from '../../../../cloudfunctions/jobs/read';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { open, paths } from '../../../routes';

const words: Record<NonNullable<JobDetail['refusesApplications']>, string> = {
  JOB_CLOSED: '这个岗位已过截止日期，不再收简介。下面有相近的。',
  JOB_FILLED: '这个岗位已招满。下面有相近的。',
  JOB_WITHDRAWN: '这个岗位已下架。下面有相近的。',
};

/** What has become of an opening that is no longer in the list; nothing while it is. */
export function Standing({ job: { refusesApplications, mergedInto } }: { job: JobDetail }) {
  if (mergedInto !== null) {
    return (
      <View className="section-first">
        <Notice tone="info">
          同一个岗位收到过两次，已并成一条。
          <Button look="plain" size="small" onPress={() => open(paths.job(mergedInto))}>
            看并好的那条
          </Button>
        </Notice>
      </View>
    );
  }
  if (refusesApplications === null) return null;
  return (
    <View className="section-first">
      <Notice tone="warning" icon="clock">
        {words[refusesApplications]}
      </Notice>
    </View>
  );
}
