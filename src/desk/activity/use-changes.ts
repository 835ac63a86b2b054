import { useRef } from 'react';
import { useMutation } from '@tanstack/react-query';
import { api, newId, queryClient } from '../../api';
import { toast } from '../../components/toast';
import { goBack } from '../../routes';

/** Changes an activity, or calls it off; whoever counts on it is told. */
export function useChanges() {
  // One name until it is made: tapped again after a lost answer, it is the same change.
  const changeId = useRef(newId());
  const done = {
    onSuccess: ({ people }: { people: number }) => {
      changeId.current = newId();
      toast(people > 0 ? `办好了，正在告诉 ${people} 个人` : '办好了');
      goBack();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.activities.pathKey() }),
  };
  return {
    change: useMutation(api.activities.change.mutationOptions(done)),
    callOff: useMutation(api.activities.callOff.mutationOptions(done)),
    changeId: () => changeId.current,
  };
}
