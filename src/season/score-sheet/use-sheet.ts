import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { OpenedHearing } from '../../../cloudfunctions/season/hearings/open';
import type { Marks } from '../../../domain/season/hearing';
import { api, CallRefused, queryClient } from '../../api';
import { toast } from '../../components/toast';

/** What an interviewer is writing, over the revision it began from. What changed elsewhere is taken over when a save meets it. */
export function useSheet(slotId: string, { own }: OpenedHearing) {
  const [marks, setMarks] = useState<Marks>(own?.marks ?? {});
  const [words, setWords] = useState(own?.words ?? '');
  const [revision, setRevision] = useState(own?.revision ?? 0);
  const again = () => queryClient.invalidateQueries({ queryKey: api.season.hearings.pathKey() });
  const { mutate, isPending, error } = useMutation(
    api.season.hearings.saveSheet.mutationOptions({
      onSuccess: (saved, { submits }) => {
        setRevision(saved.revision);
        toast(submits ? '交上了，这一组结束以前还能改' : '存好了');
      },
      onError: async (refused) => {
        if (CallRefused.from(refused).code !== 'SHEET_CHANGED') return;
        const latest = (await queryClient.fetchQuery(api.season.hearings.open.queryOptions({ slotId }))).own;
        setMarks(latest?.marks ?? {});
        setWords(latest?.words ?? '');
        setRevision(latest?.revision ?? 0);
      },
      onSettled: again,
    }),
  );
  return {
    marks,
    words,
    setWords,
    error,
    isBusy: isPending,
    setMark: (id: string, mark: number) => setMarks({ ...marks, [id]: mark }),
    save: (submits: boolean) => mutate({ slotId, revision, marks, words: words.trim(), submits }),
  };
}
