import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { showMoment } from '../../../domain/time/shanghai';
import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { api } from '../../api';
import { Button } from '../../components/button';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { Bone } from '../../components/skeleton';
import { open, paths } from '../../routes';
import { SignUpForm } from './form/sign-up-form';

interface SignUpSheetProps {
  activity: ActivityDetail;
  onClose: () => void;
}

/** Signing up. Whoever has no profile is sent to write one and comes back to this sheet. */
export function SignUpSheet({ activity, onClose }: SignUpSheetProps) {
  const me = useQuery(api.account.me.queryOptions());
  if (me.data?.profile) return <SignUpForm activity={activity} profile={me.data.profile} drawer={me.data.drawer} onClose={onClose} />;
  const foot = me.data && (
    <Button width="grow" onPress={() => open(paths.profile)}>
      去填个人信息
    </Button>
  );
  return (
    <Sheet title="报名" onClose={onClose} foot={foot}>
      <View className="text-secondary figures">
        {showMoment(activity.startsAt)}，{activity.place}
      </View>
      <QueryView query={me} what="个人信息" skeleton={<Bone width="100%" height="120px" />}>
        {() => <View className="profile-first">报名要写姓名和学校。先填个人信息，一分钟就好，填完回来接着报。</View>}
      </QueryView>
    </Sheet>
  );
}
