import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WaitingSubmission } from '../../../cloudfunctions/jobs/submissions/queue';
import { api, CallRefused, newId } from '../../api';
import { toast } from '../../components/toast';

/** A submission as it was looked at: a decision is about this and no other. */
export type Seen = Pick<WaitingSubmission, 'id' | 'revision' | 'jobRevision'>;

type Decision = { as: 'publish' } | { as: 'return'; reason: string };

/** Decides several at once; whoever submitted them hears of it. */
export function useDecide(onDone: () => void) {
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation(
    api.jobs.submissions.decide.mutationOptions({
      onSuccess: async ({ done, changed }, { decision }) => {
        const word = decision.as === 'publish' ? '发布' : '退回';
        toast(changed.length === 0 ? `${word}了 ${done.length} 个，单位会收到消息` : `${word}了 ${done.length} 个，${changed.length} 个刚有变化，请再看一眼`);
        onDone();
        await queries.invalidateQueries(api.jobs.pathFilter());
      },
      onError: (error) => toast(CallRefused.from(error).sentence),
    }),
  );
  // The same ones decided alike again, after a lost answer, are the same decision.
  const [named, setNamed] = useState({ of: '', id: newId() });
  const decide = (chosen: readonly Seen[], decision: Decision) => {
    const submissions = chosen.map(({ id, revision, jobRevision }) => ({ id, revision, jobRevision }));
    const of = JSON.stringify([submissions, decision]);
    const step = named.of === of ? named : { of, id: newId() };
    setNamed(step);
    mutate({ decisionId: step.id, submissions, decision });
  };
  return { decide, isBusy: isPending };
}
