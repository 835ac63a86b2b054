import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { mayMove, type AnswerName, type ApplicationState } from '../../../domain/job/application';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Notice } from '../../components/notice';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';
import { answerOf, emptyAnswer } from './answer-draft';
import { AnswerFields } from './answer-fields';

const names: Record<AnswerName, string> = { invite: '约面谈', refuse: '不合适', hire: '录用' };
const order: readonly AnswerName[] = ['invite', 'refuse', 'hire'];

interface AnswerSheetProps {
  applications: readonly { ref: string; revision: number; state: ApplicationState }[];
  onAnswered: () => void;
  onClose: () => void;
}

/** One answer for one applicant or for many: each of them gets it in a message. */
export function AnswerSheet({ applications, onAnswered, onClose }: AnswerSheetProps) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => emptyAnswer(Date.now()));
  // The same answer sent again keeps its name; a changed one is another.
  const [answerId, setAnswerId] = useState(newId);
  const change = (part: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setAnswerId(newId());
  };
  const { mutate, isPending, error } = useMutation(
    api.jobs.applicants.answer.mutationOptions({
      onSuccess: async ({ done, changed }) => {
        toast(changed.length === 0 ? `答复了 ${done.length} 份，本人会收到消息` : `答复了 ${done.length} 份，${changed.length} 份刚有变化，请再看一眼`);
        onAnswered();
        await queries.invalidateQueries({ queryKey: api.jobs.applicants.pathKey() });
      },
    }),
  );
  const possible = order.filter((move) => applications.every(({ state }) => mayMove(move, state)));
  const move = possible.includes(draft.move) ? draft.move : possible[0];
  const answer = move && answerOf({ ...draft, move }, Date.now());
  const send = () => answer && mutate({ answerId, applications: applications.map(({ ref, revision }) => ({ ref, revision })), answer });
  return (
    <Sheet
      title={applications.length === 1 ? '答复' : `答复 ${applications.length} 份`}
      onClose={onClose}
      foot={
        <Button width="grow" state={isPending ? 'busy' : answer ? 'ready' : 'off'} onPress={send}>
          {isPending ? '正在发' : move ? `${names[move]}，发给${applications.length === 1 ? '本人' : ` ${applications.length} 人`}` : '不能答复'}
        </Button>
      }
    >
      <View className="chips answer-moves" aria-role="radiogroup" aria-label="怎么答复">
        {possible.map((each) => (
          <Chip key={each} text={names[each]} choice="one" on={each === move} onPress={() => change({ move: each })} />
        ))}
      </View>
      {move ? <AnswerFields move={move} draft={draft} onChange={change} /> : <Notice>选的里面有已经有结果的，先去掉再一起答复。</Notice>}
      {move && move !== 'invite' && <View className="text-note">发出以后不能再改。</View>}
      <RefusalNotice error={error} />
    </Sheet>
  );
}
