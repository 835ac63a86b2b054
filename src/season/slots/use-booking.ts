import { useMutation } from '@tanstack/react-query';
import { showDate, showTime } from '../../../domain/time/shanghai';
import { api, CallRefused, queryClient } from '../../api';
import { ask } from '../../components/ask';
import { toast } from '../../components/toast';
import type { Choice } from './by-day';

/** Books, moves or gives back the caller's time in a round; whatever comes of it, the list is read anew. */
export function useBooking(roundId: string, onDone: () => void) {
  const readAgain = () => queryClient.invalidateQueries({ queryKey: api.season.pathKey() });
  const bookSlot = useMutation(
    api.season.bookSlot.mutationOptions({
      onSuccess: ({ startsAt }) => toast(`约好了，${showDate(startsAt)} ${showTime(startsAt)}`),
      onSettled: () => {
        onDone();
        return readAgain();
      },
    }),
  );
  const releaseSlot = useMutation(
    api.season.releaseSlot.mutationOptions({ onSuccess: () => toast('好的，这个时间让出来了'), onSettled: readAgain }),
  );
  const error = bookSlot.error ?? releaseSlot.error;
  const giveBack = async (startsAt: string) => {
    const isSure = await ask({
      title: '不要这个时间了吗',
      consequence: '让出来以后别人马上可以约，再想要不一定还有。',
      yes: '不要了',
      no: '再想想',
    });
    if (!isSure) return;
    bookSlot.reset();
    releaseSlot.mutate({ roundId, startsAt });
  };
  return {
    refusal: error ? CallRefused.from(error).sentence : undefined,
    isBusy: bookSlot.isPending || releaseSlot.isPending,
    book: ({ startsAt, endsAt, slotId }: Choice) => {
      releaseSlot.reset();
      bookSlot.mutate({ roundId, startsAt, ...(slotId && { slot: { id: slotId, endsAt } }) });
    },
    giveBack: (startsAt: string) => void giveBack(startsAt),
  };
}
