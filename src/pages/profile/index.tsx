import { useState } from 'react';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { Bone } from '../../components/skeleton';
import { needsConsent } from '../../platform/privacy-gate';
import { BeforeForm } from './before-form';
import { ProfileForm } from './profile-form';

/** 个人信息: what is asked and why, then the questions, once for every sign-up and interview. */
export default function ProfilePage() {
  const me = useQuery(api.account.me.queryOptions());
  const wechat = useQuery({ queryKey: ['wechat consent'], queryFn: needsConsent });
  const [agreed, setAgreed] = useState(false);
  return (
    <Screen>
      <QueryView query={me} what="个人信息" skeleton={<FormSkeleton />}>
        {(person) =>
          agreed || (person.agreed && wechat.data !== true) ? (
            <ProfileForm me={person} />
          ) : (
            <BeforeForm onAgree={() => setAgreed(true)} again={person.profile !== null} />
          )
        }
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
