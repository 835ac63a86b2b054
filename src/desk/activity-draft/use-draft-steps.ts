import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, CallRefused, newId } from '../../api';
import { ask } from '../../components/ask';
import { toast } from '../../components/toast';
import { goBack } from '../../routes';

/** What becomes of a draft: sent, given back, published, thrown away. A step tapped again after a lost answer keeps its name. */
export function useDraftSteps(id: string) {
  const queries = useQueryClient();
  const [stepId] = useState(newId);
  const done = (words: string) => ({
    onSuccess: () => {
      toast(words);
      goBack();
    },
    onSettled: () => queries.invalidateQueries(api.activities.pathFilter()),
  });
  const send = useMutation(api.activities.drafts.send.mutationOptions(done('送审了，等另一位组织者看')));
  const giveBack = useMutation(api.activities.drafts.giveBack.mutationOptions(done('退回了')));
  const publish = useMutation(api.activities.drafts.publish.mutationOptions(done('发布了，大家都看得到')));
  const discard = useMutation(api.activities.drafts.discard.mutationOptions(done('删掉了')));
  const error = send.error ?? giveBack.error ?? publish.error ?? discard.error;
  return {
    send: (revision: number) => send.mutate({ id, stepId: `${stepId}-send`, revision }),
    giveBack: (revision: number, why: string) => giveBack.mutate({ id, stepId: `${stepId}-back`, revision, why }),
    publish: (revision: number, alone?: string) => publish.mutate({ id, stepId: `${stepId}-publish`, revision, ...(alone && { alone }) }),
    discard: async (revision: number) => {
      if (await ask({ title: '删掉这份草稿吗', consequence: '删掉以后找不回来。', yes: '删掉', no: '再想想' })) discard.mutate({ id, revision });
    },
    isBusy: send.isPending || giveBack.isPending || publish.isPending || discard.isPending,
    refusal: error ? CallRefused.from(error).sentence : undefined,
  };
}
