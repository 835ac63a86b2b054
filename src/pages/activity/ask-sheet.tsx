import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, newId, queryClient } from '../../api';
import { Button } from '../../components/button';
import { Field, TextArea } from '../../components/field';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';
import { open, paths } from '../../routes';

const LONGEST = 200;

/** A question to the organisers. Whoever has no profile is sent to write one, here and not before. */
export function AskSheet({ activityId, onClose }: { activityId: string; onClose: () => void }) {
  const me = useQuery(api.account.me.queryOptions());
  // Another text is another question; the same one tried again keeps its name.
  const [draft, setDraft] = useState(() => ({ text: '', askId: newId() }));
  const ask = useMutation(
    api.activities.questions.ask.mutationOptions({
      onSuccess: async () => {
        toast('问到了，答了会告诉你');
        await queryClient.invalidateQueries(api.activities.questions.pathFilter());
        onClose();
      },
    }),
  );
  const isEmpty = draft.text.trim() === '';
  const foot = me.data?.profile ? (
    <Button width="grow" state={ask.isPending ? 'busy' : isEmpty ? 'off' : 'ready'} onPress={() => ask.mutate({ activityId, ...draft })}>
      {ask.isPending ? '正在送出' : '问组织者'}
    </Button>
  ) : (
    me.data && (
      <Button width="grow" onPress={() => open(paths.profile)}>
        去填个人信息
      </Button>
    )
  );
  return (
    <Sheet title="问组织者" onClose={onClose} foot={foot}>
      <QueryView query={me} what="个人信息" extent="part">
        {({ profile }) =>
          profile ? (
            <>
              <Field name="想问什么" note="答了以后大家都看得到，不写你的名字。请不要写手机号。">
                <TextArea name="想问什么" value={draft.text} longest={LONGEST} hint="例如：家长能一起进去吗" onChange={(text) => setDraft({ text, askId: newId() })} />
              </Field>
              <RefusalNotice error={ask.error} />
            </>
          ) : (
            <View className="text-secondary">提问要先填个人信息，组织者答了才找得到你。填好回到这里接着问，看活动不用填。</View>
          )
        }
      </QueryView>
    </Sheet>
  );
}
