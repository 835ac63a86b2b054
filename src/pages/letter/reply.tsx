import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MyReply } from '../../../cloudfunctions/activities/letter-replies/send';
import { api, newId } from '../../api';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Exchange } from '../../components/exchange';
import { Field, TextArea } from '../../components/field';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

const LONGEST = 500;

/** The reader's own answer to the letter, and what came back; or the place to write one. */
export function Reply({ letterId }: { letterId: string }) {
  const [writing, setWriting] = useState(false);
  const query = useQuery(api.activities.letterReplies.mine.queryOptions({ letterId }));
  return (
    <View className="section">
      <View className="text-heading parcel-head">回一封信</View>
      <QueryView query={query} what="回信" extent="part">
        {(reply) => (
          <>
            {reply ? (
              <Card>
                <Exchange {...reply} />
              </Card>
            ) : (
              <View className="text-secondary">想说的话写在这里，家乡的组织者会读，看不到是谁写的。</View>
            )}
            {!reply?.answer && (
              <Button className="reply-write" look="outline" width="wide" icon="pen" onPress={() => setWriting(true)}>
                {reply ? '改改回信' : '写回信'}
              </Button>
            )}
            {reply && <TakeBack letterId={letterId} />}
            {writing && <ReplySheet letterId={letterId} before={reply} onClose={() => setWriting(false)} />}
          </>
        )}
      </QueryView>
    </View>
  );
}

/** Also without an account, also when it was answered. */
function TakeBack({ letterId }: { letterId: string }) {
  const queries = useQueryClient();
  const takeBack = useMutation(
    api.activities.letterReplies.takeBack.mutationOptions({
      onSuccess: async () => {
        toast('收回了，没有留下');
        await queries.invalidateQueries(api.activities.letterReplies.pathFilter());
      },
    }),
  );
  const takeBackAsked = async () => {
    if (await ask({ title: '收回这封回信？', consequence: '你写的和组织者的答复都会删掉。', yes: '收回', no: '不收回' })) takeBack.mutate({ letterId });
  };
  return (
    <>
      <Button look="plain" width="wide" state={takeBack.isPending ? 'busy' : 'ready'} onPress={() => void takeBackAsked()}>
        收回回信
      </Button>
      <RefusalNotice error={takeBack.error} />
    </>
  );
}

interface ReplySheetProps {
  letterId: string;
  before: MyReply | null;
  onClose: () => void;
}

/** Stays open, with its words, until the reply has arrived. */
function ReplySheet({ letterId, before, onClose }: ReplySheetProps) {
  const queries = useQueryClient();
  const [text, setText] = useState(before?.text ?? '');
  // What the sheet was opened upon, named anew with every change of the words: a repetition finds the same.
  const [sending, setSending] = useState(() => ({ sendId: newId(), revision: before?.revision ?? 0 }));
  const send = useMutation(
    api.activities.letterReplies.send.mutationOptions({
      onSuccess: async () => {
        toast('寄到了，有回音会告诉你');
        await queries.invalidateQueries(api.activities.letterReplies.pathFilter());
        onClose();
      },
      onError: () => queries.invalidateQueries(api.activities.letterReplies.pathFilter()),
    }),
  );
  const type = (words: string) => {
    setText(words);
    setSending({ ...sending, sendId: newId() });
  };
  return (
    <Sheet
      title="回一封信"
      onClose={onClose}
      foot={
        <Button width="grow" state={send.isPending ? 'busy' : text.trim() === '' ? 'off' : 'ready'} onPress={() => send.mutate({ letterId, text, ...sending })}>
          {send.isPending ? '正在寄出' : '寄给家乡'}
        </Button>
      }
    >
      <Field name="想说的话" note="寄出后本地组织者会读到，看不到是谁写的。没有回音以前可以改，随时可以收回，收回就删掉。请不要写身份证号、手机号。">
        <TextArea name="想说的话" value={text} longest={LONGEST} hint="见信如面……" onChange={type} />
      </Field>
      <RefusalNotice error={send.error} />
    </Sheet>
  );
}
