import { useMutation } from '@tanstack/react-query';
import { api, CallRefused, queryClient } from '../../api';
import { Button } from '../../components/button';
import { toast } from '../../components/toast';

/** The seat that is kept becomes the person's own. */
export function TakeOffer({ activityId, ticket }: { activityId: string; ticket: string }) {
  const take = useMutation(
    api.activities.takeOffer.mutationOptions({
      onSuccess: () => toast('座位是你的了，到场前打开入场码'),
      onError: (error) => toast(CallRefused.from(error).sentence),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.activities.pathKey() }),
    }),
  );
  return (
    <Button width="grow" icon="check" state={take.isPending ? 'busy' : 'ready'} onPress={() => take.mutate({ activityId, ticket })}>
      要这个座位
    </Button>
  );
}
