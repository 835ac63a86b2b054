import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WaitingQuestion } from '../../../cloudfunctions/activities/questions/queue';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Exchange } from '../../components/exchange';
import { TextArea } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';

const LONGEST = 300;
type Outcome = 'answered' | 'declined';

const words: Record<Outcome, { name: string; hint: string; send: string }> = {
  answered: { name: '回答', hint: '大家都看得到', send: '公开回答' },
  declined: { name: '为什么不公开答', hint: '只有问的人看得到', send: '告诉对方' },
};

/** A question with the activity it is about, and the two things that can be done with it. */
export function QuestionCard({ question: { id, activity, text, at } }: { question: WaitingQuestion }) {
  const [outcome, setOutcome] = useState<Outcome>();
  return (
    <Card>
      <View className="text-note">{activity}</View>
      <Exchange text={text} at={at} answer={null} />
      {outcome ? (
        <SettleForm key={outcome} id={id} outcome={outcome} onClose={() => setOutcome(undefined)} />
      ) : (
        <View className="row question-ways">
          <Button look="plain" size="small" label={`不公开答：${text}`} onPress={() => setOutcome('declined')}>
            不公开答
          </Button>
          <Button look="quiet" size="small" label={`回答：${text}`} onPress={() => setOutcome('answered')}>
            回答
          </Button>
        </View>
      )}
    </Card>
  );
}

interface SettleFormProps {
  id: string;
  outcome: Outcome;
  onClose: () => void;
}

/** Stays open, with its words, until they have arrived. */
function SettleForm({ id, outcome, onClose }: SettleFormProps) {
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [stepId] = useState(newId);
  const { mutate, isPending, error } = useMutation(
    api.activities.questions.settle.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.activities.questions.pathFilter()) }),
  );
  const { name, hint, send } = words[outcome];
  return (
    <View className="question-form">
      <TextArea name={name} value={text} longest={LONGEST} hint={hint} onChange={setText} />
      <RefusalNotice error={error} />
      <View className="row question-ways">
        <Button look="plain" size="small" onPress={onClose}>
          先不答
        </Button>
        <Button size="small" state={isPending ? 'busy' : text.trim() === '' ? 'off' : 'ready'} onPress={() => mutate({ id, stepId, outcome, text })}>
          {isPending ? '正在送出' : send}
        </Button>
      </View>
    </View>
  );
}
