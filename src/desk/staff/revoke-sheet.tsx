import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { staffRoles } from '../../../domain/person/roles';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';
import type { Holder } from './role-list';

const LONGEST_REASON = 100;

/** Takes a role away: says what follows, and asks why. */
export function RevokeSheet({ holder: { colleague, held }, onClose }: { holder: Holder; onClose: () => void }) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useMutation(
    api.desk.staff.revoke.mutationOptions({
      onSuccess: async () => {
        onClose();
        toast('已收回，对方马上就用不了');
        await queries.invalidateQueries(api.desk.pathFilter());
        if (colleague.isMe) await queries.invalidateQueries(api.account.me.pathFilter());
      },
    }),
  );
  const revoke = () => mutate({ personId: colleague.personId, grantId: held.grantId, reason: reason.trim() });
  return (
    <Sheet
      title={`收回${colleague.isMe ? '自己' : ` ${colleague.name} `}的角色`}
      onClose={onClose}
      foot={
        <Button width="grow" look="danger" state={isPending ? 'busy' : reason.trim() ? 'ready' : 'off'} onPress={revoke}>
          {isPending ? '正在收回' : `收回“${staffRoles[held.role]}”`}
        </Button>
      }
    >
      <View className="text-secondary">
        {held.activity ?? held.employer ?? held.region}。收回后，对方下一次操作就没有这个权限；要恢复，重新邀请。
      </View>
      <View className="section-first">
        <Field name="为什么收回" note="会写进操作记录，不能删：别写姓名和号码">
          <TextInput name="为什么收回" value={reason} longest={LONGEST_REASON} hint="例如：调离、活动结束" onChange={setReason} />
        </Field>
      </View>
      <RefusalNotice error={error} />
    </Sheet>
  );
}
