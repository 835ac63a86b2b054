import { useEffect } from 'react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { destinationOf } from '../../../domain/message/destination';
import type { Message } from '../../../domain/message/message';
import { api } from '../../api';
import { open, pathTo } from '../../routes';

/** The person's messages, page by page. `opened` is the one a message of WeChat led here for: it is opened at once. */
export function useMessages(opened: string | undefined) {
  const queries = useQueryClient();
  const query = useInfiniteQuery(
    api.account.messages.list.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }),
  );
  const readAnew = () => queries.invalidateQueries(api.account.messages.pathFilter());
  const { mutate: read } = useMutation(api.account.messages.read.mutationOptions({ onSettled: readAnew }));
  const readAll = useMutation(api.account.messages.readAll.mutationOptions({ onSettled: readAnew }));
  const lead = (message: Message) => open(pathTo(destinationOf(message)));

  useEffect(() => {
    if (opened) read({ id: opened }, { onSuccess: (received) => received && lead(received.message) });
  }, [opened, read]);

  return {
    query,
    follow: (id: string, message: Message) => {
      read({ id });
      lead(message);
    },
    readAll: (until: string) => readAll.mutate({ until }),
    isReading: readAll.isPending,
  };
}
