import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReviewedPost } from '../../../cloudfunctions/season/posts/queue';
import { api, CallRefused, newId } from '../../api';
import { toast } from '../../components/toast';

type Decision = { as: 'publish' } | { as: 'return'; reason: string };

/** Decides posts; whoever wrote them hears of it. The same ones decided alike again, after a lost answer, are the same decision. */
export function useReview(seasonId: string, onDone: () => void) {
  const queries = useQueryClient();
  const [named, setNamed] = useState({ of: '', id: newId() });
  const stepFor = (what: unknown): string => {
    const of = JSON.stringify(what);
    const step = named.of === of ? named : { of, id: newId() };
    setNamed(step);
    return step.id;
  };
  const settled = async (said: string): Promise<void> => {
    toast(said);
    onDone();
    await queries.invalidateQueries(api.season.pathFilter());
  };
  const refused = (error: unknown) => toast(CallRefused.from(error).sentence);
  const deciding = useMutation(
    api.season.posts.decide.mutationOptions({
      onSuccess: ({ done, changed }, { decision }) => {
        const word = decision.as === 'publish' ? '发布' : '退回';
        return settled(changed.length === 0 ? `${word}了 ${done.length} 个` : `${word}了 ${done.length} 个，${changed.length} 个刚有变化，请再看一眼`);
      },
      onError: refused,
    }),
  );
  const withdrawing = useMutation(api.season.posts.withdraw.mutationOptions({ onSuccess: () => settled('撤下了'), onError: refused }));
  const answering = useMutation(
    api.season.posts.decideCorrection.mutationOptions({ onSuccess: (_saved, { decision }) => settled(decision.as === 'approve' ? '更正了，会告诉单位和填了它、录到它的人' : '退回了'), onError: refused }),
  );
  return {
    decide: (chosen: ReadonlyMap<string, number>, decision: Decision) => {
      const posts = [...chosen].map(([id, revision]) => ({ id, revision }));
      deciding.mutate({ decisionId: stepFor([posts, decision]), seasonId, posts, decision });
    },
    withdraw: ({ id, revision }: Pick<ReviewedPost, 'id' | 'revision'>, reason: string) => withdrawing.mutate({ id, stepId: stepFor([id, reason]), revision, reason }),
    answer: ({ id, revision }: Pick<ReviewedPost, 'id' | 'revision'>, decision: { as: 'approve' } | { as: 'return'; reason: string }) =>
      answering.mutate({ id, stepId: stepFor([id, revision, decision]), revision, decision }),
    isBusy: answering.isPending || deciding.isPending || withdrawing.isPending,
  };
}
