import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changesOf, relyingNames, type Corrected, type Corrector } from '../../../domain/season/post-correction';
import type { CorrectablePost } from '../../../cloudfunctions/season/posts/corrections/correctable';
import { api, newId } from '../../api';
import { toast } from '../../components/toast';
import { goBack } from '../../routes';

/** A correction as it is typed. The same words sent again keep their name, so that they count once. */
export function useCorrection(id: string, by: Corrector, { post, wanted: asked, revision, to }: CorrectablePost) {
  const queries = useQueryClient();
  const [wanted, setWanted] = useState<Corrected>(() => {
    const { places, duties, place, conditions, hours, mentor, allowance, insurance } = asked ?? post;
    return { places, duties, place, conditions, ...(hours !== undefined && { hours }), ...(mentor !== undefined && { mentor }), ...(allowance !== undefined && { allowance }), ...(insurance !== undefined && { insurance }) };
  });
  const [reason, setReason] = useState('');
  const [stepId, setStepId] = useState(newId);
  const settled = (said: string) => async () => {
    toast(said);
    await queries.invalidateQueries(api.season.posts.pathFilter());
    goBack();
  };
  const asking = useMutation(api.season.posts.askCorrection.mutationOptions({ onSuccess: settled('交上去了，组织者看过就改') }));
  const correcting = useMutation(api.season.posts.correct.mutationOptions({ onSuccess: settled(`更正了，会告诉${relyingNames[to]}`) }));
  const sending = by === 'unit' ? asking : correcting;
  return {
    wanted,
    set: (part: Partial<Corrected>) => {
      setWanted((held) => ({ ...held, ...part }));
      setStepId(newId());
    },
    reason,
    setReason: (text: string) => {
      setReason(text);
      setStepId(newId());
    },
    changes: changesOf(post, wanted),
    send: () => sending.mutate({ id, stepId, revision, wanted, reason: reason.trim() }),
    isBusy: sending.isPending,
    error: sending.error,
  };
}
