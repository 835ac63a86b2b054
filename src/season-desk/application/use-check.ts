import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newId } from '../../api';
import { toast } from '../../components/toast';

/** An application as it was looked at: a decision is about this and no other. */
export interface Seen {
  id: string;
  revision: number;
}

export type CheckDecision = { as: 'pass'; mark?: number } | { as: 'return'; reason: string; answerBy: string } | { as: 'reject'; reason: string };

const words = { pass: '通过', return: '退回', reject: '不通过' } as const;

/** Decides applications of a season; each applicant hears of it once. */
export function useCheck(seasonId: string, onDone: () => void) {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.season.applications.check.mutationOptions({
      onSuccess: ({ done, changed }, { decision }) => {
        toast(changed.length === 0 ? `${words[decision.as]}了 ${done.length} 份，本人会收到消息` : `${words[decision.as]}了 ${done.length} 份，${changed.length} 份刚有变化，请再看一眼`);
        onDone();
      },
      onSettled: () => queries.invalidateQueries(api.season.applications.pathFilter()),
    }),
  );
  // The same ones decided alike again, after a lost answer, are the same decision.
  const [named, setNamed] = useState({ of: '', id: newId() });
  const check = (chosen: readonly Seen[], decision: CheckDecision) => {
    const applications = chosen.map(({ id, revision }) => ({ id, revision }));
    const of = JSON.stringify([applications, decision]);
    const step = named.of === of ? named : { of, id: newId() };
    setNamed(step);
    mutate({ seasonId, checkId: step.id, applications, decision });
  };
  return { check, isBusy: isPending, error };
}
