import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
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
            {writing && <ReplySheet letterId={letterId} before={reply?.text ?? ''} onClose={() => setWriting(false)} />}
          </>
        )}
      </QueryView>
    </View>
  );
}

interface ReplySheetProps {
  letterId: string;
  before: string;
  onClose: () => void;
}

/** Stays open, with its words, until the reply has arrived. */
function ReplySheet({ letterId, before, onClose }: ReplySheetProps) {
  const queries = useQueryClient();
  const [text, setText] = useState(before);
  const send = useMutation(
    api.activities.letterReplies.send.mutationOptions({
      onSuccess: async () => {
        toast('寄到了，有回音会告诉你');
        await queries.invalidateQueries(api.activities.letterReplies.pathFilter());
        onClose();
      },
    }),
  );
  return (
    <Sheet
      title="回一封信"
      onClose={onClose}
      foot={
        <Button width="grow" state={send.isPending ? 'busy' : text.trim() === '' ? 'off' : 'ready'} onPress={() => send.mutate({ letterId, text })}>
          {send.isPending ? '正在寄出' : '寄给家乡'}
        </Button>
      }
    >
      <Field name="想说的话" note="只有组织者看得到，没有回音以前可以改。请不要写身份证号、手机号。">
        <TextArea name="想说的话" value={text} longest={LONGEST} hint="见信如面……" onChange={setText} />
      </Field>
      <RefusalNotice error={send.error} />
    </Sheet>
  );
}
