import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Field, TextArea } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { toast } from '../../components/toast';
import { SentList } from './sent-list';
import { useDraft } from './draft';

const LONGEST = 500;

/** 问题与建议: words to the organisers, and their answers. */
export default function Feedback() {
  const queries = useQueryClient();
  const sent = useQuery(api.account.myFeedback.queryOptions());
  const { draft, write, clear } = useDraft();
  const { mutate, isPending, error } = useMutation(
    api.account.sendFeedback.mutationOptions({
      onSuccess: async () => {
        clear();
        toast('送到了，组织者会看');
        await queries.invalidateQueries(api.account.myFeedback.pathFilter());
      },
    }),
  );
  const isEmpty = draft.text.trim() === '';
  return (
    <Screen>
      <View className="content section-first">
        <Field name="想说什么" note="只有组织者看得到。请不要写身份证号、手机号。">
          <TextArea name="想说什么" value={draft.text} longest={LONGEST} hint="哪里不好用、缺什么、想要什么" onChange={write} />
        </Field>
        <RefusalNotice error={error} />
        <QueryView query={sent} what="送出的话" extent="part">
          {(list) => <SentList list={list} />}
        </QueryView>
      </View>
      <ActionBar>
        <Button width="grow" state={isPending ? 'busy' : isEmpty ? 'off' : 'ready'} onPress={() => mutate(draft)}>
          {isPending ? '正在送出' : '送给组织者'}
        </Button>
      </ActionBar>
    </Screen>
  );
}
