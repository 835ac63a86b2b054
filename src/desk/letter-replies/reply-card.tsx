import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LetterReply } from '../../../cloudfunctions/activities/letter-replies/list';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Exchange } from '../../components/exchange';
import { TextArea } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';

const LONGEST = 500;

/** What someone answered to a letter, and the organisers' one answer or the place to write it. */
export function ReplyCard({ reply: { id, letter, text, at, answer } }: { reply: LetterReply }) {
  const queries = useQueryClient();
  const [writing, setWriting] = useState<string>();
  const { mutate, isPending, error } = useMutation(
    api.activities.letterReplies.answer.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.activities.letterReplies.pathFilter()) }),
  );
  return (
    <Card>
      <View className="text-note">{letter}</View>
      <Exchange text={text} at={at} answer={answer} />
      {answer === null && writing === undefined && (
        <Button look="quiet" size="small" className="reply-open" onPress={() => setWriting('')}>
          回几句
        </Button>
      )}
      {answer === null && writing !== undefined && (
        <View className="reply-form">
          <TextArea name="回信" value={writing} longest={LONGEST} hint="只能回一次，写信的人会收到" onChange={setWriting} />
          <RefusalNotice error={error} />
          <View className="row reply-ends">
            <Button look="plain" size="small" onPress={() => setWriting(undefined)}>
              先不回
            </Button>
            <Button size="small" state={isPending ? 'busy' : writing.trim() === '' ? 'off' : 'ready'} onPress={() => mutate({ id, seen: at, text: writing })}>
              {isPending ? '正在送出' : '寄出回信'}
            </Button>
          </View>
        </View>
      )}
    </Card>
  );
}
