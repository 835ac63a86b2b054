import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OpenedSubmission } from '../../../cloudfunctions/jobs/submissions/open';
import { api, CallRefused, newId } from '../../api';
import { ask } from '../../components/ask';
import { toast } from '../../components/toast';
import { goBack } from '../../routes';
import type { Draft } from './drafts';

const CHANGED = ['JOB_CHANGED', 'SUBMISSION_CHANGED', 'SUBMISSION_SETTLED', 'SUBMISSION_WAITS'];

/** Submits a draft, and forgets it once it is submitted; or takes the submission back. */
export function useSubmit(draft: Draft, { employers, submission, opening }: OpenedSubmission, forget: () => void) {
  const queries = useQueryClient();
  // The same words sent again keep their name; changed ones are another sending.
  const [sending, setSending] = useState({ of: draft.at, id: newId() });
  const done = async (words: string) => {
    forget();
    toast(words);
    await queries.invalidateQueries(api.jobs.submissions.pathFilter());
    goBack();
  };
  const onError = (error: unknown) => {
    if (CHANGED.includes(CallRefused.from(error).code)) void queries.invalidateQueries(api.jobs.submissions.open.pathFilter());
  };
  const send = useMutation(api.jobs.submissions.submit.mutationOptions({ onSuccess: () => done('交上了，组织者审核后发布'), onError }));
  const back = useMutation(api.jobs.submissions.takeBack.mutationOptions({ onSuccess: () => done('收回来了'), onError }));
  const submit = () => {
    const name = sending.of === draft.at ? sending : { of: draft.at, id: newId() };
    setSending(name);
    const { id, beginning, cells, employerId = employers[0]?.id ?? '' } = draft;
    const about =
      submission !== null
        ? { as: 'again' as const, revision: submission.revision }
        : beginning.from === 'opening'
          ? { as: 'change' as const, jobId: beginning.jobId, revision: draft.over?.revision ?? opening?.revision ?? 0 }
          : { as: 'new' as const, employerId };
    send.mutate({ id, sendId: name.id, about, cells });
  };
  const takeBack = async () => {
    const asked = { title: '收回不交了？', consequence: '组织者不再看到这一份。以后可以另写一份再交。', yes: '收回', no: '再想想' };
    if (submission && (await ask(asked))) back.mutate({ id: submission.id });
  };
  const error = send.error ?? back.error;
  return { submit, takeBack: () => void takeBack(), isBusy: send.isPending || back.isPending, refusal: error ? CallRefused.from(error).sentence : undefined };
}
