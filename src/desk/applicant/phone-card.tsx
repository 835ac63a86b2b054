import { View } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { RefusalNotice } from '../../components/refusal-notice';

/** The number as far as it may be shown; the whole one on a press, which is recorded and which its owner sees. Gone from memory with the page. */
export function PhoneCard({ applicationRef, masked }: { applicationRef: string; masked: string | null }) {
  const { mutate, data, isPending, error } = useMutation(api.jobs.applicants.phone.mutationOptions({ gcTime: 0 }));
  if (masked === null) return null;
  return (
    <Card className="phone-card">
      <View className="grow">
        <View className="text-note">手机号</View>
        <View className="text-title figures">{data?.value ?? masked}</View>
        <View className="text-note">{data ? '只用于这次应聘' : '看一次记一次，本人也看得到'}</View>
        <RefusalNotice error={error} />
      </View>
      {!data && (
        <Button look="quiet" size="small" state={isPending ? 'busy' : 'ready'} label="看完整的手机号" onPress={() => mutate({ ref: applicationRef })}>
          看完整的
        </Button>
      )}
    </Card>
  );
}
