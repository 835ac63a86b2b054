import { useRef } from 'react';
import { useMutation } from '@tanstack/react-query';
import { api, newId, queryClient } from '../../api';
import { toast } from '../../components/toast';
import { goBack } from '../../routes';

/** Changes an activity, or calls it off; whoever counts on it is told. */
export function useChanges() {
  // The same change tapped again after a lost answer keeps its name; another one has another, or it would pass for the one that was made.
  const named = useRef({ words: '', id: '' });
  const done = {
    onSuccess: ({ people }: { people: number }) => {
      named.current = { words: '', id: '' };
      toast(people > 0 ? `办好了，正在告诉 ${people} 个人` : '办好了');
      goBack();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.activities.pathKey() }),
  };
  return {
    change: useMutation(api.activities.change.mutationOptions(done)),
    callOff: useMutation(api.activities.callOff.mutationOptions(done)),
    changeId: (change: object): string => {
      const words = JSON.stringify(change);
      if (named.current.words !== words) named.current = { words, id: newId() };
      return named.current.id;
    },
  };
}
