import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FeedbackEntry } from '../../../cloudfunctions/desk/feedback/list';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Exchange } from '../../components/exchange';
import { TextArea } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';

const LONGEST = 500;

/** What someone wrote, and the answer or the place to write it. */
export function FeedbackCard({ entry: { id, text, at, answer } }: { entry: FeedbackEntry }) {
  const [writing, setWriting] = useState<string>();
  return (
    <Card>
      <Exchange text={text} at={at} answer={writing === undefined ? answer : null} />
      {writing === undefined ? (
        <Button look="quiet" size="small" className="feedback-reply" onPress={() => setWriting(answer?.text ?? '')}>
          {answer ? '改回复' : '回复'}
        </Button>
      ) : (
        <AnswerForm id={id} text={writing} onWrite={setWriting} onDone={() => setWriting(undefined)} />
      )}
    </Card>
  );
}

interface AnswerFormProps {
  id: string;
  text: string;
  onWrite: (text: string) => void;
  onDone: () => void;
}

/** Stays open, with its words, until the answer has arrived. */
function AnswerForm({ id, text, onWrite, onDone }: AnswerFormProps) {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.desk.feedback.answer.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.desk.feedback.pathFilter());
        onDone();
      },
    }),
  );
  return (
    <View className="feedback-form">
      <TextArea name="回复" value={text} longest={LONGEST} hint="写的人会收到消息" onChange={onWrite} />
      <RefusalNotice error={error} />
      <View className="row feedback-form-ends">
        <Button look="plain" size="small" onPress={onDone}>
          先不回
        </Button>
        <Button size="small" state={isPending ? 'busy' : text.trim() === '' ? 'off' : 'ready'} onPress={() => mutate({ id, text })}>
          {isPending ? '正在送出' : '送出回复'}
        </Button>
      </View>
    </View>
  );
}
