import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { Bone } from '../../components/skeleton';
import { ProfileForm } from './profile-form';

/** 个人信息: four facts, asked once, used for every sign-up and interview. */
export default function ProfilePage() {
  const query = useQuery(api.account.me.queryOptions());
  return (
    <Screen>
      <QueryView query={query} what="个人信息" skeleton={<FormSkeleton />}>
        {({ profile }) => <ProfileForm before={profile} />}
      </QueryView>
    </Screen>
  );
}

function FormSkeleton() {
  return (
    <View className="content" aria-role="status" aria-label="正在读取">
      <Bone width="30%" />
      <Bone width="100%" height="48px" />
      <Bone width="30%" />
      <Bone width="100%" height="48px" />
    </View>
  );
}
