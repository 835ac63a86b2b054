import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Invited } from '../../../cloudfunctions/account/invitation/read';
import { roleDuties } from '../../../domain/person/role-duties';
import { staffRoles } from '../../../domain/person/roles';
import { showMoment } from '../../../domain/time/shanghai';
import { api, CallRefused } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field, TextInput } from '../../components/field';
import { List, ListRow } from '../../components/list';
import { RefusalNotice } from '../../components/refusal-notice';
import { toast } from '../../components/toast';
import { openTab, paths } from '../../routes';

const LONGEST_NAME = 30;

/** Who asks, for what, where, until when. Whoever has no name here yet says one. */
export function Offer({ code, invited }: { code: string; invited: Invited }) {
  const { role, region, activity, employer, invitedBy, until, yourName } = invited;
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const { mutate, isPending, error } = useMutation(
    api.account.invitation.accept.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.account.me.pathFilter());
        toast(`你现在是${staffRoles[role]}了`);
        openTab(paths.me);
      },
      onError: (failure) => {
        if (CallRefused.from(failure).code.startsWith('INVITATION_')) void queries.resetQueries(api.account.invitation.read.pathFilter());
      },
    }),
  );
  const isReady = yourName !== null || name.trim() !== '';
  return (
    <>
      <View className="content">
        <Card className="section-first">
          <View className="text-secondary">{invitedBy} 请你做</View>
          <View className="text-display">{staffRoles[role]}</View>
          <View className="text-secondary offer-duty">{roleDuties[role]}</View>
        </Card>
        <View className="section-first">
          <List>
            {employer ? <ListRow icon="tour" text="用人单位" note={employer} /> : <ListRow icon="place" text="区域" value={region} />}
            {activity && <ListRow icon="ticket" text="只管一场活动" note={activity} />}
            {until && <ListRow icon="clock" text="请在这之前接受" note={showMoment(until)} />}
            {yourName !== null && <ListRow icon="person" text="同事看到的名字" note={yourName} />}
          </List>
        </View>
        {yourName === null && (
          <View className="section-first">
            <Field name="你的姓名" note="同事看得到，写进操作记录">
              <TextInput name="你的姓名" value={name} longest={LONGEST_NAME} onChange={setName} />
            </Field>
          </View>
        )}
        <RefusalNotice error={error} />
      </View>
      <ActionBar note="你做的每一步都会留下记录">
        <Button
          width="grow"
          state={isPending ? 'busy' : isReady ? 'ready' : 'off'}
          onPress={() => mutate({ code, ...(yourName === null && { name: name.trim() }) })}
        >
          {isPending ? '正在接受' : `接受，做${staffRoles[role]}`}
        </Button>
      </ActionBar>
    </>
  );
}
