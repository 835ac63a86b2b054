import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { longestReason, type ExceptionOutcome } from '../../../domain/activity/exception';
import type { ExceptionCase } from '../../../cloudfunctions/activities/exceptions/queue';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Choices } from '../../components/choices';
import { Field, TextInput } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

/** Answers one request. Whoever is told no reads why; a yes may have a word with it. */
export function DecideSheet({ exception: { id, name, state }, onClose }: { exception: ExceptionCase; onClose: () => void }) {
  const queries = useQueryClient();
  const [decisionId] = useState(newId);
  const [outcome, setOutcome] = useState<ExceptionOutcome>('granted');
  const [words, setWords] = useState('');
  const { mutate, isPending, error } = useMutation(
    api.activities.exceptions.decide.mutationOptions({
      onSuccess: () => {
        toast('答复了，本人会收到消息');
        onClose();
      },
      onSettled: () => queries.invalidateQueries(api.activities.exceptions.pathFilter()),
    }),
  );
  const said = words.trim();
  const send = () => mutate({ id, decisionId: `${decisionId}-${outcome}`, answer: outcome === 'refused' ? { outcome, words: said } : { outcome, ...(said !== '' && { words: said }) } });
  const isReady = outcome === 'granted' || said !== '';
  return (
    <Sheet
      title={`答复${name}`}
      onClose={onClose}
      foot={
        <Button width="grow" state={isPending ? 'busy' : isReady ? 'ready' : 'off'} onPress={send}>
          {outcome === 'granted' ? '同意参加' : '不同意'}
        </Button>
      }
    >
      {state === 'asked' && (
        <Choices name="答复" choices={[{ value: 'granted', text: '同意' }, { value: 'refused', text: '不同意' }]} chosen={outcome} onChoose={setOutcome} />
      )}
      <Field name={outcome === 'granted' ? '说一句（可以不写）' : '为什么'} note="本人看得到，也留在操作记录里：别写姓名和号码。">
        <TextInput
          name={outcome === 'granted' ? '说一句（可以不写）' : '为什么'}
          value={words}
          longest={longestReason}
          hint={outcome === 'granted' ? '例如：欢迎来，座位按先来后到' : '例如：这一场座位少，请报下一场'}
          onChange={setWords}
        />
      </Field>
      <RefusalNotice error={error} />
    </Sheet>
  );
}
